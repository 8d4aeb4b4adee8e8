"""`gunicorn --preload infra.selfhost.wsgi:application`: requests verified, progress in SQLite or DynamoDB.

Environment: `SKILL_ID`, required; `TABLE_NAME` for DynamoDB, else `PROGRESS_DB` for a SQLite file; `PAUSES`;
`PICTURES_URL`.
"""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from infra.local.service.endpoint import create_app
from infra.local.skill import progress_file
from skill.app import build_skill, pauses_from, pictures_from
from skill.rehearsal import rehearse
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from ask_sdk_core.skill import CustomSkill

    from skill.storage.store import Store


def _store() -> Store:
    table = os.environ.get("TABLE_NAME")
    if not table:
        return SqliteStore(Path(progress_file()))
    from skill.storage.dynamodb import DynamoDbStore, dynamodb_client  # noqa: PLC0415 - brings boto3 in

    return DynamoDbStore(dynamodb_client(), table)


SKILL_ID = os.environ["SKILL_ID"]


def _skill_over(store: Store) -> CustomSkill:
    return build_skill(
        store,
        skill_id=SKILL_ID,
        zone_of=device_zone,
        pauses=pauses_from(os.environ),
        api_client=TimedApiClient(),
        pictures=pictures_from(os.environ),
    )


application = create_app(_skill_over(_store()), skill_id=SKILL_ID, verify=True)
# Preloaded, workers begin as copies of this process, and share with it what nobody writes to, nor collects.
rehearse(_skill_over, SKILL_ID)
gc.freeze()
