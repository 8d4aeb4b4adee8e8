"""What must be true of any bytes at all. Ordinary tests feed these with what the fuzzers found."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from infra.local.alexa_services import LocalAlexa
from infra.local.echo.envelope import LOCAL_SKILL_ID
from skill.app import build_skill
from skill.conversation.alexa.session import MEMORY, memory_of
from skill.conversation.alexa.wire import answer
from skill.services.time_zone import device_zone
from skill.storage.codec import decode, encode
from tests.trials.conversations.shelf import Shelf
from tests.trials.mutations.checks import complaints

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]


def json_of(data: bytes) -> object:
    """The JSON in `data`; None where there is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


@cache
def _skill() -> Callable[[Json], Json]:
    alexa = LocalAlexa(lambda: "Europe/London")
    skill = build_skill(Shelf(), skill_id=LOCAL_SKILL_ID, zone_of=device_zone, api_client=alexa)
    return lambda event: answer(skill, event)


def any_request_gets_a_sound_answer(data: bytes) -> None:
    request = json_of(data)
    if isinstance(request, dict):
        found = list(complaints(_skill()(request)))
        assert not found, found


def any_session_is_read_as_one_that_was_written(data: bytes) -> None:
    """What is believed of a session can be written down again, and reads the same."""
    memory = memory_of(data.decode(errors="replace"))
    assert memory_of(MEMORY.dumps(memory)) == memory


def any_item_is_refused_or_kept(data: bytes) -> None:
    """A stored item is not understood (ValueError), or it is written as it was read."""
    try:
        progress = decode(data.decode())
    except ValueError:
        return
    again = encode(progress)
    assert encode(decode(again)) == again
