"""`gunicorn infra.selfhost.wsgi:application`: every request verified, progress in SQLite or DynamoDB.

Environment: `SKILL_ID`, required; `TABLE_NAME` for DynamoDB, else `PROGRESS_DB` for a SQLite file; `PAUSES`;
`PICTURES_URL`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from infra.local.service.endpoint import create_app
from infra.local.skill import progress_file
from skill.app import build_skill, pauses_from, pictures_from
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from flask import Flask

    from skill.storage.store import Store


def _store() -> Store:
    table = os.environ.get("TABLE_NAME")
    if not table:
        return SqliteStore(Path(progress_file()))
    from skill.storage.dynamodb import DynamoDbStore, dynamodb_client  # noqa: PLC0415 - brings boto3 in

    return DynamoDbStore(dynamodb_client(), table)


def _application() -> Flask:
    skill_id = os.environ["SKILL_ID"]
    skill = build_skill(
        _store(),
        skill_id=skill_id,
        zone_of=device_zone,
        pauses=pauses_from(os.environ),
        api_client=TimedApiClient(),
        pictures=pictures_from(os.environ),
    )
    return create_app(skill, skill_id=skill_id, verify=True)


application = _application()
