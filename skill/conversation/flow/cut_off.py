"""Runs of earlier sessions: which one can be resumed, and which one was heard until just now."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from skill.coaching.values import replace
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

RUN_ID_LENGTH = 6


def run_id(turn: Turn) -> str:
    """The same request names the same run, so that a doubled request starts nothing twice."""
    return hashlib.sha256(turn.request_id.encode(errors="surrogatepass")).hexdigest()[:RUN_ID_LENGTH]


def resumable(turn: Turn) -> Run | None:
    """The newest run that was cut off: not one that is still playing on another device."""
    own = run_id(turn)
    cut_off = [run for run in turn.progress.runs if run.id != own and not elsewhere(turn, run)]
    return max(cut_off, key=lambda run: run.touched_s, default=None)


def elsewhere(turn: Turn, run: Run) -> bool:
    return run.device != turn.device and run.sent is not None and bool(run.sent.ends)


def begun(run: Run) -> bool:
    """Whether there is anything in it that starting anew would lose."""
    return bool(run.held_s) or any(block.passed or block.eased for block in run.blocks)


def interrupted(turn: Turn) -> Run | None:
    """The run that this device was leading through when it was asked something in a session of its own."""
    run = resumable(turn) if turn.new_session else None
    playing = run is not None and run.sent is not None and bool(run.sent.ends)
    return run if playing else None


def taken_over(turn: Turn) -> Turn:
    """With the run that was interrupted as this session's own: what hurts, hurts in it."""
    run = interrupted(turn)
    return turn if run is None else replace(turn, memory=replace(turn.memory, run=run.id))


def offer_resume(turn: Turn, run: Run, *sentences: str) -> Reply:
    block, at = run.block, run.at
    assert block is not None and at is not None
    words = turn.words.line("resume.ask", position=block.position, leg=at.hold.leg)
    return replace(posed(turn, Ask.RESUME, *sentences, words), run=run.id)
