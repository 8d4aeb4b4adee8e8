"""What must be true of the answer to a bad request, and of what was stored before it came."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from skill.coaching.history import DAYS_KEPT
from skill.storage.codec import decode
from tests.rules import (
    an_open_session_prompts,
    it_is_small_enough,
    it_is_what_the_sdk_knows,
    speech_ends_in_time,
    ssml_is_sound,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skill.coaching.progress import Progress
    from skill.storage.store import Record

Json = dict[str, Any]
RULES = (
    it_is_what_the_sdk_knows,
    ssml_is_sound,
    speech_ends_in_time,
    an_open_session_prompts,
    it_is_small_enough,
)
OUR_MARKUP = re.compile(r'</?speak>|<break time="\d{1,5}ms"/>')


def complaints(answer: object) -> Iterator[str]:
    """Whatever the request was."""
    try:
        json.dumps(answer, allow_nan=False)
        # Attributes that were not understood go back as they came; whatever is said or shown is whole.
        json.dumps(answer.get("response") if isinstance(answer, dict) else None, ensure_ascii=False).encode()
    except (TypeError, ValueError) as error:
        yield f"the answer is no JSON: {error}"
        return
    if not isinstance(answer, dict) or not isinstance(answer.get("response"), dict):
        yield "the answer is no response"
        return
    for rule in RULES if answer["response"] else RULES[:1]:
        yield from rule({}, answer)
    for ssml in _spoken(answer):
        if "<" in OUR_MARKUP.sub("", ssml):
            yield f"foreign markup is spoken: {ssml[:200]}"


def _spoken(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        if isinstance(tree.get("ssml"), str):
            yield tree["ssml"]
        tree = list(tree.values())
    for branch in tree if isinstance(tree, list) else ():
        yield from _spoken(branch)


def losses(before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterator[str]:
    for person, record in before.items():
        if person not in after:
            yield "a record is gone"
        elif after[person] != record and not person.endswith("."):
            yield from _lost(decode(record.state), decode(after[person].state))


def _lost(was: Progress, now: Progress) -> Iterator[str]:
    if now.history.sessions < was.history.sessions:
        yield f"of {was.history.sessions} sessions {now.history.sessions} are left"
    kept_since = max(now.history.days, default=0) - DAYS_KEPT
    for day, kept in was.history.days.items():
        if day > kept_since and now.history.day(day).seconds < kept.seconds:
            yield f"of {kept.seconds} s on a day {now.history.day(day).seconds} s are left"
    if was.welcomed_day and not now.welcomed_day:
        yield "it is not known any more who heard the safety note"
