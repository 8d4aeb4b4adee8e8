"""AWS Lambda's way in.

Environment: `TABLE_NAME` and `SKILL_ID`, both required; `PAUSES`, `ssml` or `apla`; `PICTURES_URL`, the
https address of the drawings on cards; boto3's own `AWS_*`.
"""

from __future__ import annotations

import os
from typing import Any

from skill.app import answer, build_skill, pauses_from, pictures_from
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from skill.storage.dynamodb import DynamoDbStore, dynamodb_client

_skill = build_skill(
    DynamoDbStore(dynamodb_client(), os.environ["TABLE_NAME"]),
    skill_id=os.environ["SKILL_ID"],
    zone_of=device_zone,
    pauses=pauses_from(os.environ),
    api_client=TimedApiClient(),
    pictures=pictures_from(os.environ),
)


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """One request envelope in, one response envelope out."""
    return answer(_skill, event)
