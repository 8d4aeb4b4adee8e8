"""How it is going: fourteen days, the streak, and the hold in each position over twelve weeks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.rendering.apl.calendar import calendar
from skill.rendering.apl.document import ROUND, SHAPES, TALL, render, screen
from skill.rendering.apl.parts import ACCENT, QUIET, column, graphic, row, text, u
from skill.rendering.apl.plot import plot

if TYPE_CHECKING:
    from skill.coaching.grid import DayKind
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json


@dataclass(frozen=True, slots=True)
class DayCell:
    kind: DayKind
    label: str
    """What stands under it: a weekday's letter or a date."""


@dataclass(frozen=True, slots=True)
class HoldLine:
    label: str
    weeks_s: tuple[int | None, ...]
    """The hold in seconds at the end of each of the last twelve weeks; None before the first."""


@dataclass(frozen=True, slots=True)
class ProgressScreen:
    days: tuple[DayCell, ...]
    """The last fourteen, oldest first."""
    holds: tuple[HoldLine, ...]
    """Of every position, always in the same order, which gives each its colour and shape."""
    streak: int
    streak_label: str
    """What follows the number, in large letters above it."""
    best_label: str


_SPOKEN = "${payload.block.properties.summary}"


def progress(facts: ProgressScreen, token: str, labels: Labels, summary: str = "") -> Json:
    """Make the directive; `summary` is what a screen reader says in place of the pictures."""
    data = {"properties": {"summary": summary}}
    screens = [_build(shape, facts, labels) for shape in SHAPES]
    graphics = {"days": calendar(facts, labels), "plot": plot(facts, labels)}
    return render(token, screens, data, graphics=graphics)


def _build(shape: str, facts: ProgressScreen, labels: Labels) -> Json:
    build = {ROUND: _round, TALL: _tall}.get(shape, _wide)
    return screen(shape, build(facts, labels), justifyContent="center", accessibilityLabel=_SPOKEN)


def _wide(facts: ProgressScreen, labels: Labels) -> list[Json]:
    left = column(
        _title(labels["progress_title"], 5.4),
        graphic("days", 78, 62),
        _streak(facts, labels, 16, 6),
    )
    right = column(_title(labels["plot_title"], 5.4), graphic("plot", 86, 72))
    return [row(left, right, justifyContent="spaceBetween", width=u(169))]


def _tall(facts: ProgressScreen, labels: Labels) -> list[Json]:
    return [
        _streak(facts, labels, 17, 6),
        _title(labels["progress_title"], 5.6),
        graphic("days", 74, 55),
        _title(labels["plot_title"], 5.4),
        graphic("plot", 66, 58),
    ]


def _round(facts: ProgressScreen, labels: Labels) -> list[Json]:
    return [_streak(facts, labels, 16, 5.2), graphic("days", 72, 54)]


def _title(words: str, size: float) -> Json:
    return text(words, size, color=QUIET, paddingBottom=u(1.5))


def _streak(facts: ProgressScreen, labels: Labels, size: float, small: float) -> Json:
    words = column(
        text(facts.streak_label, small, textAlign="left"),
        text(facts.best_label, small, color=QUIET, textAlign="left"),
        alignItems="start",
        paddingLeft=u(3),
    )
    return row(text(str(facts.streak), size, color=ACCENT, fontWeight="900"), words)
