"""How it is going: fourteen days, the week's aim, the streak, and how the hold of each position grew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.rendering.apl.calendar import calendar
from skill.rendering.apl.document import ROUND, SHAPES, TALL, render, screen
from skill.rendering.apl.parts import ACCENT, QUIET, column, drawn, row, text, u
from skill.rendering.apl.plot import plot

if TYPE_CHECKING:
    from skill.rendering.apl.calendar import DayCell
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.apl.plot import HoldPlot


@dataclass(frozen=True)
class ProgressScreen:
    days: tuple[DayCell, ...]
    """The last fourteen, oldest first."""
    holds: tuple[HoldPlot, ...]
    """Of every position, in an order that gives each its colour; empty trends are not drawn."""
    streak: int
    streak_label: str
    """What follows the number, in large letters above it."""
    best_label: str
    ahead: tuple[str, ...]
    """The week's aim, and the next milestone."""


_SPOKEN = "${payload.block.properties.summary}"


def progress(facts: ProgressScreen, token: str, labels: Labels, summary: str = "") -> Json:
    """Make the directive; `summary` is what a screen reader says in place of the pictures."""
    held = [(style, one) for style, one in enumerate(facts.holds) if any(one.trend.holds_s)]
    plots = {f"plot{at}": plot(one, style, labels) for at, (style, one) in enumerate(held)}
    days = calendar(facts.days, labels)
    screens = [_build(shape, facts, days, plots, labels) for shape in SHAPES]
    graphics = {"days": days, **plots}
    return render(token, screens, {"properties": {"summary": summary}}, graphics=graphics)


def _build(shape: str, facts: ProgressScreen, days: Json, plots: Json, labels: Labels) -> Json:
    build = {ROUND: _round, TALL: _tall}.get(shape, _wide)
    made = build(facts, days, plots, labels)
    return screen(shape, made, justifyContent="center", accessibilityLabel=_SPOKEN)


def _wide(facts: ProgressScreen, days: Json, plots: Json, labels: Labels) -> list[Json]:
    left = column(
        _title(labels["progress_title"], 5.2),
        drawn("days", days, 74, 57),
        _streak(facts, 15, 5.6),
        *_ahead(facts, 5),
    )
    right = column(_title(labels["plot_title"], 5.2), *_plots(plots, labels, 45, 37))
    return [row(left, right, justifyContent="spaceAround", width=u(172))]


def _tall(facts: ProgressScreen, days: Json, plots: Json, labels: Labels) -> list[Json]:
    return [
        _streak(facts, 15, 6),
        *_ahead(facts, 5.4),
        _title(labels["progress_title"], 5.4, above=2.4),
        drawn("days", days, 70, 52),
        _title(labels["plot_title"], 5.4, above=2.4),
        *_plots(plots, labels, 46, 30, few=1.0),
    ]


def _round(facts: ProgressScreen, days: Json, plots: Json, labels: Labels) -> list[Json]:
    week = column(*_ahead(facts, 4.6)[:1], paddingTop=u(2.4))
    return [_streak(facts, 15, 5.2), drawn("days", days, 66, 51), week]


def _plots(plots: Json, labels: Labels, width: float, height: float, few: float = 1.15) -> list[Json]:
    """Set them in pairs; one alone, or two, stand above each other, `few` times as large."""
    if not plots:
        return [text(labels["plot_empty"], 5.4, width=u(84), fontWeight="500")]
    size = 1.0 if len(plots) > 2 else few
    each = [drawn(name, drawing, width * size, height * size) for name, drawing in plots.items()]
    if len(plots) <= 2:
        return each
    pairs = (each[at : at + 2] for at in range(0, len(each), 2))
    return [row(*pair, width=u(2 * width + 4), justifyContent="spaceAround") for pair in pairs]


def _title(words: str, size: float, above: float = 0.8) -> Json:
    return text(words, size, color=QUIET, paddingBottom=u(1.2), paddingTop=u(above))


def _ahead(facts: ProgressScreen, size: float) -> list[Json]:
    return [text(words, size, fontWeight="500", lineHeight=1.25) for words in facts.ahead]


def _streak(facts: ProgressScreen, size: float, small: float) -> Json:
    words = column(
        text(facts.streak_label, small, textAlign="left"),
        text(facts.best_label, small, color=QUIET, textAlign="left"),
        alignItems="start",
        paddingLeft=u(3),
    )
    return row(text(str(facts.streak), size, color=ACCENT, fontWeight="900"), words)
