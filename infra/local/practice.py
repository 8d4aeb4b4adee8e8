"""Whole sessions of somebody whom it suits: who says yes, finds it just right and takes up no offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.local.echo import events
from infra.local.echo.device import Mode
from infra.local.passing import mornings_and_evenings, next_at
from skill.conversation.alexa.session import memory_of
from skill.conversation.turns.memory import Ask
from skill.speech.languages import language_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from infra.local.echo.device import Device

LAUNCH = "alexa start my hamstring stretches"
THINKING_S = 1.0
"""How long a person takes to answer once the device listens."""
_BEGINS = frozenset({Ask.START, Ask.NEXT})
_LOG_MAX = 40
"""Events of one session; older ones are of no use to whoever only practises."""


def practise_days(device: Device, now: datetime, words: str) -> datetime:
    """Practise for `words` such as "30 days" after `now`; the moment it is over. Raises NoTimeError."""
    for at in mornings_and_evenings(words):
        begins = next_at(now, at)
        device.advance((begins - device.now).total_seconds())
        practise(device, device.advance)
        del device.log[:-_LOG_MAX]
        now = device.now.astimezone(now.tzinfo)
    return now


def practise(device: Device, let_pass: Callable[[float], None]) -> None:
    """One session; `let_pass` lets seconds pass for everything that has a clock, `device` among it."""
    device.hear(LAUNCH)
    while (left := device.until_change_s) is not None:
        answer = _pleased(device) if device.state.mode is Mode.LISTENING else ""
        let_pass(THINKING_S if answer else left)
        if answer:
            device.hear(answer)


def _pleased(device: Device) -> str:
    """Empty where the last words leave nothing to answer."""
    last = next(event for event in reversed(device.log) if isinstance(event, events.Exchanged))
    memory = memory_of((last.response.get("sessionAttributes") or {}).get("memory"))
    if memory.ask is not Ask.FEEL:
        return "yes" if memory.ask in _BEGINS else "no"
    asked = language_for(device.envelopes.locale).lines["feel.ask"]
    return "just right" if memory.said.endswith(asked) else ""
