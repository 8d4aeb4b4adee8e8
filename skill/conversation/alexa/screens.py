"""What a screen shows for a reply. Never asked for a device that did not announce a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skill.coaching.grid import fourteen_days, holds_by_week
from skill.coaching.positions import POSITIONS
from skill.coaching.settle import counted
from skill.coaching.streak import current
from skill.coaching.timeline import Timeline
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.turns.reply import LISTENING, Reply, Show
from skill.rendering.apl import (
    DayCell,
    HoldLine,
    Part,
    ProgressScreen,
    guided,
    help_screen,
    progress,
    question,
    warning,
)

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.conversation.turns.turn import Turn


def screen_of(turn: Turn, reply: Reply, token: str) -> dict[str, Any] | None:
    """The document for `reply`, if there is something to see."""
    labels = turn.words.screen
    text = " ".join(cue.text for cue in reply.speech)
    if reply.show in (Show.EMERGENCY, Show.WARNING):
        number = labels["emergency_number"] if reply.show is Show.EMERGENCY else ""
        return warning(reply.speech.cues[0].text, number, token)
    if reply.guided:
        return _guided(turn, reply, token)
    if reply.show in (Show.PROGRESS, Show.DETAILS):
        return progress(progress_facts(turn, reply.progress), token, labels, text)
    if reply.show is Show.HELP:
        return help_screen(turn.words.phrases, token, labels)
    if reply.ask is None:
        return None
    return question(text, token, labels, QUESTIONS[reply.ask].buttons)


def _guided(turn: Turn, reply: Reply, token: str) -> dict[str, Any]:
    """The stretches, and after their question as much silence as a microphone would stay open."""
    run = reply.progress.run(reply.run)
    ahead = () if run is None or run.at is None else run.blocks[run.at.block :]
    depths = {block.position: block.depth for block in ahead}
    holds = {block.position: block.holds for block in ahead}
    answers = () if reply.ask is None else QUESTIONS[reply.ask].buttons
    timeline = reply.speech + Timeline((LISTENING,))
    return guided(timeline, token, turn.words.screen, Part(depths, holds, answers))


def progress_facts(turn: Turn, known: Progress) -> ProgressScreen:
    """A run that is still open is shown as if it ended now."""
    labels, told = turn.words.screen, counted(known)
    history, today = told.history, turn.day
    days = tuple(
        DayCell(kind, labels["weekdays"][(day - 1) % 7]) for day, kind in fourteen_days(history, today)
    )
    holds = tuple(
        HoldLine(labels[f"{position}_short"], holds_by_week(history, position, today))
        for position in POSITIONS
    )
    streak, label = current(history, today), turn.words.label
    best = label("best", count=history.best)
    return ProgressScreen(days, holds, streak, label("streak", count=streak), best)
