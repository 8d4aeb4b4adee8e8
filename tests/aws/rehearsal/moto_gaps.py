"""What this stack has and moto's CloudFormation leaves out: aliases, their permissions, what is retained."""
# ruff: noqa: ANN401 -- moto's classes carry no types.

from __future__ import annotations

import json
from typing import Any

from moto.awslambda import models
from moto.cloudformation import parsing
from moto.core.common_models import CloudFormationModel

ResourceMap = parsing.ResourceMap
build_resource_diff = ResourceMap.build_resource_diff
delete_resource = ResourceMap._delete_resource

Json = dict[str, Any]


class Alias(CloudFormationModel):  # type: ignore[misc]
    def __init__(self, physical_resource_id: str) -> None:
        self.physical_resource_id = physical_resource_id

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::Lambda::Alias"

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: Json, account_id: str, region_name: str, **_: Any
    ) -> Alias:
        wanted, backend = cloudformation_json["Properties"], models.get_backend(account_id, region_name)
        made = (wanted["Name"], wanted["FunctionName"], wanted["FunctionVersion"], "", "")
        return cls(backend.create_alias(*made).arn)

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: Alias,
        new_resource_name: str,
        cloudformation_json: Json,
        account_id: str,
        region_name: str,
    ) -> Alias:
        wanted, backend = cloudformation_json["Properties"], models.get_backend(account_id, region_name)
        backend.update_alias(wanted["Name"], wanted["FunctionName"], wanted["FunctionVersion"], "", "")
        return original_resource


def permit(
    cls: type[Any],
    /,
    resource_name: str,
    cloudformation_json: Json,
    account_id: str,
    region_name: str,
    **_: Any,
) -> Any:
    """Let an alias be called, whichever version it serves: the statement is kept with the function."""
    wanted = cloudformation_json["Properties"]
    found = models.get_backend(account_id, region_name).get_function(wanted["FunctionName"].split(":")[6])
    found.policy.add_statement(raw=json.dumps(wanted))
    token = {"StringEquals": {"lambda:EventSourceToken": wanted["EventSourceToken"]}}
    found.policy.statements[-1] |= {"Resource": wanted["FunctionName"], "Condition": token}
    return cls(region=region_name)


def differences(self: Any, other_template: Json, parameters: Json | None = None) -> Json:
    """A version is published once its function is changed, when its alias asks; moto would do so before."""
    found: Json = build_resource_diff(self, other_template, parameters)
    new = other_template["Resources"]
    if found["Modify"]:
        found["Add"] = [name for name in found["Add"] if new[name]["Type"] != "AWS::Lambda::Version"]
    return found


def delete_unless_retained(self: Any, parsed_resource: Any, resource_json: Json) -> None:
    if resource_json.get("DeletionPolicy") != "Retain":
        delete_resource(self, parsed_resource, resource_json)


models.LambdaVersion.get_cfn_attribute = lambda self, _: str(self.version)
models.Permission.create_from_cloudformation_json = classmethod(permit)
ResourceMap.build_resource_diff = differences
ResourceMap._delete_resource = delete_unless_retained
