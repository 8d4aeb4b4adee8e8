"""What one would otherwise use: a one-line hello world, and the usual sample that saves on every turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ask_sdk_core.skill_builder import CustomSkillBuilder, SkillBuilder
from ask_sdk_core.utils import is_request_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Response
    from mypy_boto3_dynamodb import DynamoDBServiceResource

TABLE = "peer"


def hello_world() -> Callable[[dict[str, Any], object], dict[str, Any]]:
    builder = SkillBuilder()

    @builder.request_handler(can_handle_func=is_request_type("LaunchRequest"))  # type: ignore[untyped-decorator]
    def hello(handler_input: HandlerInput) -> Response:
        return handler_input.response_builder.speak("Hello.").ask("Hello?").response

    return builder.lambda_handler()  # type: ignore[no-any-return]


def usual_sample(
    resource: DynamoDBServiceResource | None = None,
) -> Callable[[dict[str, Any], object], dict[str, Any]]:
    """As Amazon's samples do it: the SDK's own adapter, read at the start, written at the end."""
    import boto3  # noqa: PLC0415 - belongs to this peer's cold start
    from ask_sdk_dynamodb.adapter import DynamoDbAdapter  # noqa: PLC0415

    adapter = DynamoDbAdapter(
        table_name=TABLE,
        create_table=False,
        dynamodb_resource=resource or boto3.resource("dynamodb"),
    )
    builder = CustomSkillBuilder(persistence_adapter=adapter)

    @builder.request_handler(can_handle_func=lambda _: True)  # type: ignore[untyped-decorator]
    def greet(handler_input: HandlerInput) -> Response:
        manager = handler_input.attributes_manager
        kept = manager.persistent_attributes
        kept["visits"] = int(kept.get("visits", 0)) + 1
        manager.save_persistent_attributes()
        return handler_input.response_builder.speak("Hello.").ask("Hello?").response

    return builder.lambda_handler()  # type: ignore[no-any-return]
