"""AWS on this machine: moto's server, with what it lacks for a SAM stack. Its arguments are PORT and FAULT.

Run by the Python of `.venv/standins`. moto knows no SAM, so a template is translated as it arrives; nor does
it roll back, so a stack that could not be made ends as CloudFormation leaves it. The file FAULT, while there
is one, holds a type of resource that cannot be made or changed.
"""
# ruff: noqa: ANN401 -- moto's classes carry no types.

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from moto.cloudformation import models, parsing
from moto.cloudformation.exceptions import ValidationError
from moto.server import main
from samtranslator.translator.transform import transform  # type: ignore[import-not-found]

import tests.aws.rehearsal.moto_gaps  # noqa: F401

PORT, FAULT = sys.argv[1], Path(sys.argv[2])
# moto's CloudFormation makes none of these.
LEFT_OUT = {"AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::Logs::MetricFilter"}
ROLLED_BACK = {"CREATE": "ROLLBACK_COMPLETE", "UPDATE": "UPDATE_ROLLBACK_COMPLETE"}

Backend = models.CloudFormationBackend
create_change_set = Backend.create_change_set
execute_change_set = Backend.execute_change_set


class _NoManagedPolicies:
    def load(self) -> dict[str, str]:
        return {}


def translated(template: str, given: dict[str, str]) -> tuple[str, dict[str, str]]:
    """What the transform AWS::Serverless-2016-10-31 makes of a template, and every parameter of it."""
    parsed = models.Stack.parse_template(template)
    parsed["Resources"] = {
        name: resource for name, resource in parsed["Resources"].items() if resource["Type"] not in LEFT_OUT
    }
    slots = parsed.get("Parameters", {}).items()
    parameters = {name: str(slot["Default"]) for name, slot in slots if "Default" in slot} | given
    return json.dumps(transform(parsed, parameters, _NoManagedPolicies())), parameters


def create(self: Any, stack_name: str, *rest: Any, **named: Any) -> Any:
    known = [stack for stack in self.stacks.values() if stack.name == stack_name]
    if any(stack.status == "ROLLBACK_COMPLETE" for stack in known):
        raise ValidationError(
            message=f"Stack:{stack_name} is in ROLLBACK_COMPLETE state and can not be updated."
        )
    named["template"], named["parameters"] = translated(named["template"], named["parameters"])
    return create_change_set(self, stack_name, *rest, **named)


def settle(change_set: Any) -> None:
    """What moto leaves out where a stack comes from a change set: outputs, tags and parameters."""
    stack = change_set.stack
    stack._parse_template()
    stack.output_map = stack._create_output_map()
    stack.tags = change_set.tags or stack.tags
    stack.parameters = change_set.parameters


def execute(self: Any, change_set_name: str, stack_name: str | None = None) -> None:
    """A stack that fails goes back to what it was; one that was nothing keeps only what is retained."""
    change_set = self.describe_change_set(change_set_name)
    stack, before, parameters = change_set.stack, change_set.stack.template, change_set.stack.parameters
    try:
        execute_change_set(self, change_set_name, stack_name)
        settle(change_set)
    except Exception as error:
        kind = change_set.change_set_type
        stack._add_stack_event(f"{kind}_FAILED", resource_status_reason=str(error))
        if kind == "CREATE":
            stack.template = change_set.template
            stack.resource_map.delete()
        else:
            stack.resource_map.update(stack.parse_template(before), parameters)
        stack.status = ROLLED_BACK[kind]
        stack._add_stack_event(stack.status)


def unless_faulty(make: Any) -> Any:
    def made(logical_id: str, resource: dict[str, Any], *rest: Any, **named: Any) -> Any:
        if FAULT.exists() and FAULT.read_text(encoding="utf-8") == resource["Type"]:
            raise RuntimeError(f"{logical_id}: as the rehearsal wants it")
        return make(logical_id, resource, *rest, **named)

    return made


Backend.create_change_set = create
Backend.execute_change_set = execute
for name in ("parse_and_create_resource", "parse_and_update_resource"):
    setattr(parsing, name, unless_faulty(getattr(parsing, name)))

if __name__ == "__main__":
    main(["--port", PORT])
