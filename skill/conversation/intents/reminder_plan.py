"""The reminder that is being talked about, as the session carries it and as Alexa gives it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.days import Slot
from skill.coaching.reminding import meant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

BOTH = "both"
FIELDS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    slot: Slot = Slot.MORNING
    both: bool = False
    """Whether the evening's is talked about after the morning's."""
    at: time | None = None

    def about(self) -> dict[str, str]:
        packed = {"slot": self.slot.value, "both": BOTH if self.both else "", "at": _clock(self.at)}
        return {key: value for key, value in packed.items() if value}

    def token(self, run: str) -> str:
        """With the run that was set aside: the answer may come in a session of its own."""
        return f"{self.slot}/{BOTH if self.both else ''}/{_clock(self.at)}/{run}"


def plan_of(about: Mapping[str, str]) -> Plan:
    """What of it can be believed: a session comes back from outside."""
    slot = next((slot for slot in Slot if slot == about.get("slot")), Slot.MORNING)
    return Plan(slot, about.get("both") == BOTH, meant(about.get("at", ""), None))


def plan_of_token(token: str) -> tuple[Plan, str]:
    """The plan, and the run that was set aside for it."""
    parts = token.split("/")
    slot, both, at, run = parts if len(parts) == FIELDS else ("", "", "", "")
    return plan_of({"slot": slot, "both": both, "at": at}), run


def _clock(at: time | None) -> str:
    return "" if at is None else at.strftime("%H:%M")
