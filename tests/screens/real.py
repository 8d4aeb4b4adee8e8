"""What a Show 8 is really sent: a whole first routine, and how it goes after two weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from infra.local.echo import events, screen
from infra.local.echo.device import Device
from infra.local.echo.envelope import Envelopes
from infra.local.echo.hearing import sent_spans
from infra.local.echo.profiles import SHOW_8
from infra.local.nlu.understanding import understanding_of
from infra.local.practice import practise, practise_days
from infra.local.skill import local_skill
from skill.coaching.timeline import Phase, locate
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Span

    Json = dict[str, Any]

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
FORTNIGHT = "14 days"


@dataclass(frozen=True, slots=True)
class Shown:
    """A document, and what a person does while it plays."""

    directive: Json
    spans: tuple[Span, ...]


def device() -> Device:
    skill = local_skill(SqliteStore(":memory:"), lambda: "UTC")
    return Device(skill, understanding_of("en-US"), NOW, Envelopes(SHOW_8))


@cache
def routine() -> tuple[Shown, ...]:
    """All that the first routine shows, in order."""
    echo = device()
    practise(echo, echo.advance)
    return tuple(_shown(echo))


@cache
def fortnight_later() -> Json:
    """The answer to "how am I doing"."""
    echo = device()
    practise_days(echo, NOW, FORTNIGHT)
    echo.hear("alexa ask my hamstring stretches how am i doing")
    return [*_shown(echo)][-1].directive


def _shown(echo: Device) -> Iterator[Shown]:
    for event in echo.log:
        if isinstance(event, events.Exchanged):
            directive = screen.shown(event.response.get("response") or {})
            attributes = event.response.get("sessionAttributes") or {}
            if directive:
                yield Shown(directive, sent_spans(event.request, attributes))


def moment(position: PositionId, leg: Leg, phase: Phase, instruction: str = "") -> tuple[Json, int]:
    """When in the routine somebody first does that: the document, and milliseconds into it.

    With an `instruction`, from when that is read on the screen.
    """
    for shown in routine():
        for at_ms, seen in looks(shown.directive):
            here = locate(shown.spans, at_ms)
            found = here and (here.span.position, here.span.leg, here.span.phase) == (position, leg, phase)
            if found and instruction in ("", seen):
                return shown.directive, at_ms
    raise AssertionError(f"never in a whole routine: {position} {leg} {phase} {instruction}")


def looks(directive: Json) -> Iterator[tuple[int, str]]:
    """Each thing that a document shows: since when (milliseconds), and its instruction."""
    at_ms = 0
    for sequence in directive["document"].get("onMount", ()):
        for command in sequence["commands"]:
            if command["type"] == "Look":
                yield at_ms, command["instruction"]
            at_ms += command.get("ms" if command["type"] == "Cue" else "delay", 0)
