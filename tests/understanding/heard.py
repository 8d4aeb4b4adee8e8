"""What was understood, and whether it is one of the meanings that a phrase has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from skill.conversation.routing.parts import meant
from tests.understanding.heldout import ALARMS, HARMLESS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.understanding.heldout import Meaning, Phrase

DURATION = re.compile(r"PT(?:(\d+)M)?(?:(\d+)S)?")
NOT_FOR_US = frozenset({"AMAZON.FallbackIntent", "ElsewhereIntent"})
"""Nothing is done about it."""


class Heard(NamedTuple):
    intent: str
    slots: Mapping[str, str]

    @property
    def meant(self) -> str:
        """The intent that the router makes of it."""
        return meant(self.intent, self.slots)

    @property
    def alarms(self) -> bool:
        return self.meant in ALARMS


def is_right(heard: Heard, phrase: Phrase) -> bool:
    return any(_is(heard, meaning) for meaning in phrase.means)


def _is(heard: Heard, meaning: Meaning) -> bool:
    if meaning.intent == HARMLESS:
        return not heard.alarms
    if meaning.intent not in (heard.intent, heard.meant):
        return False
    slots = {**heard.slots, **_quantities(heard.slots.get("duration", ""))}
    # Where a part of the body made an emergency of it, the part has done its work.
    decided = heard.meant == meaning.intent != heard.intent
    return decided or all(slots.get(name) == value for name, value in meaning.slots)


def _quantities(duration: str) -> dict[str, str]:
    """A duration as the number of seconds and of minutes that it is."""
    match = DURATION.fullmatch(duration)
    if match is None:
        return {}
    minutes, seconds = (int(part or 0) for part in match.groups())
    found = {"seconds": str(60 * minutes + seconds)}
    return found if seconds else {**found, "minutes": str(minutes)}
