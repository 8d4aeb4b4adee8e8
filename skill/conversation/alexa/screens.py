"""What a screen shows for a reply. Never asked for a device that did not announce a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skill.coaching.grid import fourteen_days, trend
from skill.coaching.positions import POSITIONS
from skill.coaching.settle import counted
from skill.coaching.streak import current, next_milestone
from skill.coaching.timeline import Timeline
from skill.conversation.flow.guided import left_s
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import LISTENING, Reply, Show
from skill.rendering.apl import (
    DayCell,
    HoldPlot,
    Part,
    Place,
    ProgressScreen,
    closing,
    emergency,
    guided,
    help_screen,
    led_by_voice,
    paused,
    progress,
    question,
)

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


def screen_of(turn: Turn, reply: Reply, token: str) -> dict[str, Any] | None:
    """The document for `reply`, if there is something to see."""
    if reply.guided:
        return _guided(turn, reply, token) if turn.alone else _pictured(turn, reply, token)
    if reply.show is not None:
        return _shown(turn, reply, reply.show, token)
    labels, text = turn.words.screen, _text(reply)
    if reply.ask is Ask.PAUSED and (place := _place(reply.progress.run(reply.run))):
        return paused(place, token, labels, QUESTIONS[reply.ask].buttons)
    if reply.ask is not None:
        return question(text, token, labels, QUESTIONS[reply.ask].buttons)
    return closing(text, token) if text else None


def _shown(turn: Turn, reply: Reply, show: Show, token: str) -> dict[str, Any]:
    labels = turn.words.screen
    if show is Show.EMERGENCY:
        return emergency(reply.speech.cues[0].text, labels["emergency_number"], token, labels)
    if show is Show.WARNING:
        return closing(reply.speech.cues[0].text, token)
    if show is Show.HELP:
        return help_screen(turn.words.phrases, token, labels)
    return progress(progress_facts(turn, reply.progress), token, labels, _text(reply))


def _text(reply: Reply) -> str:
    return " ".join(cue.text for cue in reply.speech)


def _place(run: Run | None) -> Place | None:
    """Where the hold is that was paused; None where nothing is left of the run."""
    if run is None or run.at is None:
        return None
    block, leg = run.blocks[run.at.block], run.at.hold.leg
    depth, left_s = run.depth(run.at.block, leg), block.hold_s - run.held_s
    return Place(block.position, depth, leg, block.hold_s, left_s)


def _guided(turn: Turn, reply: Reply, token: str) -> dict[str, Any]:
    """The block, and after its question as much silence as a microphone would stay open."""
    run, answers = reply.progress.run(reply.run), () if reply.ask is None else QUESTIONS[reply.ask].buttons
    later_ms = 0
    if run is not None and run.sent is not None:
        after = run.finish(*(end.planned for end in run.sent.ends)) if run.sent.ends else run
        later_ms = round(1000 * left_s(turn, after))
    timeline = reply.speech + Timeline((LISTENING,))
    return guided(timeline, token, turn.words.screen, Part(run, answers, later_ms))


def _pictured(turn: Turn, reply: Reply, token: str) -> dict[str, Any] | None:
    """Whose turn it is, where a voice leads."""
    run = reply.progress.run(reply.run)
    return None if run is None else led_by_voice(reply.plays, token, turn.words.screen, run)


def progress_facts(turn: Turn, known: Progress) -> ProgressScreen:
    """A run that is still open is shown as if it ended now."""
    told, label, today = counted(known), turn.words.label, turn.day
    history, letters = told.history, turn.words.screen["weekdays"]
    days = tuple(DayCell(kind, letters[(day - 1) % 7]) for day, kind in fourteen_days(history, today))
    holds = tuple(
        HoldPlot(
            label(f"{position}_short"),
            label("seconds_short", count=told.position(position).hold_s),
            POSITIONS[position].hold_max_s,
            trend(history, position, today),
        )
        for position in POSITIONS
    )
    streak, week = current(history, today), history.week(today)
    ahead = (
        label("week_aim", count=week.sessions, aim=told.aim),
        label("next_milestone", count=next_milestone(streak)),
    )
    best = label("best", count=history.best)
    return ProgressScreen(days, holds, streak, label("streak", count=streak), best, ahead)
