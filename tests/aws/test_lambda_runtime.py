"""The built zip under Amazon's own runtime client, from cold, on the Python of the template."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import boto3
import pytest

from infra.aws.lambda_zip import TARGET_PYTHON
from tests.aws.runtime_api import RuntimeApi, function
from tests.aws.tools import Resources, lambda_python
from tests.storage.aws import create_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mypy_boto3_dynamodb import DynamoDBClient

SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"
USER_ID = "amzn1.ask.account.SOMEBODY"
TABLE = f"progress-{uuid4()}"
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "us-east-1",
}


def launch(skill_id: str = SKILL_ID) -> dict[str, Any]:
    application = {"applicationId": skill_id}
    user = {"userId": USER_ID}
    return {
        "version": "1.0",
        "session": {
            **{"new": True, "sessionId": "amzn1.echo-api.session.1", "attributes": {}},
            **{"application": application, "user": user},
        },
        "context": {
            "System": {
                **{"application": application, "user": user, "apiEndpoint": "http://127.0.0.1:9"},
                "device": {"deviceId": "amzn1.ask.device.KITCHEN", "supportedInterfaces": {}},
                "apiAccessToken": "none",
            }
        },
        "request": {
            **{"type": "LaunchRequest", "requestId": "amzn1.echo-api.request.1"},
            **{"timestamp": "2026-11-22T10:00:00Z", "locale": "en-US"},
        },
    }


def disabled() -> dict[str, Any]:
    """The event that somebody has disabled the skill, and will not come back under that id."""
    event = launch()
    del event["session"]
    body = {"userInformationPersistenceStatus": "NOT_PERSISTED"}
    at = {"timestamp": "2026-11-22T11:00:00Z", "eventCreationTime": "2026-11-22T11:00:00Z"}
    event["request"] = {"type": "AlexaSkillEvent.SkillDisabled", "requestId": "2", **at, "body": body}
    return event


@pytest.fixture
def database(dynamodb_endpoint: str) -> Iterator[DynamoDBClient]:
    """An empty table at a real database."""
    client = boto3.client(
        "dynamodb",
        endpoint_url=dynamodb_endpoint,
        region_name="us-east-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
    )
    create_table(client, TABLE)
    yield client
    client.delete_table(TableName=TABLE)


@pytest.fixture
def table(dynamodb_endpoint: str, database: DynamoDBClient) -> dict[str, str]:
    """What leads the function to an empty table."""
    return CREDENTIALS | {"AWS_ENDPOINT_URL_DYNAMODB": dynamodb_endpoint, "TABLE_NAME": TABLE}


def items(database: DynamoDBClient) -> list[dict[str, Any]]:
    return list(database.scan(TableName=TABLE)["Items"])


@pytest.fixture
def environment(table: dict[str, str], template: Resources) -> dict[str, str]:
    variables = template["Resources"]["SkillFunction"]["Properties"]["Environment"]["Variables"]
    constant = {name: text for name, text in variables.items() if isinstance(text, str)}
    logging = {"AWS_LAMBDA_LOG_FORMAT": "JSON", "AWS_LAMBDA_LOG_LEVEL": "INFO"}
    # A task folder is read-only on Lambda, so no byte code is written there.
    settings = {"SKILL_ID": SKILL_ID, "PYTHONDONTWRITEBYTECODE": "1"}
    return constant | table | logging | settings


@pytest.fixture
def cold(unpacked: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[RuntimeApi]:
    with function(lambda_python(), unpacked, environment, tmp_path / "log") as api:
        yield api


@pytest.fixture
def restored(unpacked: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[RuntimeApi]:
    """The function as SnapStart keeps it: made ready, then copied."""
    snap_start = {"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"}
    with function(lambda_python(), unpacked, environment | snap_start, tmp_path / "log") as api:
        yield api


def sent(api: RuntimeApi, event: object) -> dict[str, Any]:
    kind, answer = api.invoke(json.dumps(event).encode())
    assert kind == "response", answer
    assert answer["version"] == "1.0"
    response: dict[str, Any] = answer["response"]
    return response


def test_the_client_runs_on_the_python_of_the_template() -> None:
    version = subprocess.run([lambda_python(), "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith(f"Python {TARGET_PYTHON}.")


def test_a_launch_from_cold_is_answered_aloud(cold: RuntimeApi) -> None:
    response = sent(cold, launch())
    assert response["outputSpeech"]["ssml"].startswith("<speak>")
    assert response["shouldEndSession"] is False


def test_broken_events_from_cold_on_get_valid_empty_answers_and_do_not_spoil_a_launch(
    cold: RuntimeApi,
) -> None:
    events: tuple[object, ...] = (
        {},
        {"request": {}},
        [],
        "launch",
        None,
        {"version": "1.0", "request": {"type": "Unheard.Of", "requestId": "1"}},
        launch() | {"request": {"type": "LaunchRequest", "timestamp": "yesterday"}},
        launch("amzn1.ask.skill.99999999-2222-3333-4444-555555555555"),
    )
    for broken in events:
        assert "outputSpeech" not in sent(cold, broken), broken
    assert "outputSpeech" in sent(cold, launch())


def test_the_log_is_json_and_has_no_word_or_id_of_a_person(cold: RuntimeApi, tmp_path: Path) -> None:
    sent(cold, launch())
    sent(cold, launch() | {"request": {"type": "Unheard.Of", "requestId": "1"}})
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert [json.loads(line)["level"] for line in log.splitlines()]
    for secret in (USER_ID, "SOMEBODY", "KITCHEN", "amzn1.echo-api.session", "amzn1.ask.account"):
        assert secret not in log


def test_a_person_is_read_written_and_deleted_at_a_real_database(
    cold: RuntimeApi, database: DynamoDBClient
) -> None:
    sent(cold, launch())
    assert len(items(database)) == 1
    sent(cold, launch())
    (item,) = items(database)
    assert {"id", "version", "state", "sessions"} <= set(item)
    sent(cold, disabled())
    assert items(database) == []


def test_what_is_made_ready_for_a_snapshot_leaves_nothing_behind(
    restored: RuntimeApi, database: DynamoDBClient, tmp_path: Path
) -> None:
    response = sent(restored, launch())

    assert restored.snapshots == 1
    assert response["outputSpeech"]["ssml"].startswith("<speak>")
    assert len(items(database)) == 1
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert "rehearsed" not in log
    assert "nobody" not in log
