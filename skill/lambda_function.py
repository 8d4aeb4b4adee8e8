"""AWS Lambda's way in.

Environment: `TABLE_NAME` and `SKILL_ID`, both required; `PAUSES`, `ssml` or `apla`; `PICTURES_URL`, the
https address of the drawings on cards; boto3's own `AWS_*`.
"""

from __future__ import annotations

import gc

# What is loaded below stays for good: looking for garbage in it takes a tenth of a start and finds none.
gc.disable()

import logging
import os
import random
from typing import TYPE_CHECKING, Any

from skill.app import build_skill, pauses_from, pictures_from
from skill.conversation.alexa.wire import answer
from skill.rehearsal import rehearse
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from skill.storage.store import StoreError

if TYPE_CHECKING:
    from ask_sdk_core.skill import CustomSkill

    from skill.storage.store import Store

log = logging.getLogger(__name__)

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


_store = DynamoDbStore(dynamodb_client(), os.environ["TABLE_NAME"])
_skill = _skill_over(_store)


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """One request envelope in, one response envelope out."""
    return answer(_skill, event)


def before_snapshot() -> None:
    """What people meet are copies of this process: all that a first answer needs is made ready once."""
    rehearse(_skill_over, SKILL_ID)
    try:
        _store.rehearse()
    except StoreError as error:
        log.warning("store not rehearsed: %s", error)
    gc.collect()
    gc.freeze()


def after_restore() -> None:
    """Copies must not draw the same numbers: botocore waits by them before it tries again.

    There is nothing else to make anew. Time comes with each request, ids and versions are drawn from the
    system, botocore renews its credentials by their dates, and no connection was opened before the snapshot.
    """
    random.seed()


def _heed_snapshots() -> None:
    try:
        from snapshot_restore_py import register_after_restore, register_before_snapshot  # noqa: PLC0415
    except ImportError:
        return  # It is part of Lambda's own Python; elsewhere nobody takes snapshots.
    register_before_snapshot(before_snapshot)
    register_after_restore(after_restore)


_heed_snapshots()
gc.freeze()
gc.enable()
