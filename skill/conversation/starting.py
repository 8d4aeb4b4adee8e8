"""Starting: the first time, the next times, where one left off, and from the beginning."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.positions import PositionId
from skill.coaching.progress import Lock, Progress
from skill.coaching.routine import Length, Wish, begin_run, needs_welcome
from skill.coaching.segment import Entry
from skill.coaching.settle import close
from skill.coaching.summary import DAILY_GOAL
from skill.conversation.changing import change_position
from skill.conversation.going_on import aside, pending_ask
from skill.conversation.guided import begin, guided
from skill.conversation.turn import Ask, Reply, Turn, posed, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run

RUN_ID_LENGTH = 6


GOES_ON = (Ask.START, Ask.NEXT, Ask.PAUSED)
"""Questions to which "start" is a yes."""


def launch(turn: Turn) -> Reply:
    """ "Alexa, start my hamstring stretches": what was begun is never silently started over."""
    return _open(turn, Wish())


def start(turn: Turn) -> Reply:
    """ "Start the wall stretch", "a quick one": outside a run it begins one, inside it changes position."""
    wish, question, run = wish_of(turn), pending_ask(turn), turn.run
    if run is not None and wish.position is not None and question in (None, *GOES_ON):
        return change_position(turn, run, wish.position)
    if question is Ask.START:
        return first_block(turn, wish_asked(turn) if wish == Wish() else wish)
    if question is Ask.RESUME and wish != Wish():
        return first_block(turn, wish)
    if question is not None:
        return aside(turn)
    if run is not None and turn.memory.playing is not None:
        return aside(turn, turn.words.line("start.already"))
    return _open(turn, wish)


def wish_of(turn: Turn) -> Wish:
    named = turn.slots.get("position", "").lower()
    position = PositionId(named) if named in list(PositionId) else None
    quick = turn.slots.get("length", "").lower() == Length.QUICK
    return Wish(Length.QUICK if quick else Length.FULL, position)


def _open(turn: Turn, wish: Wish) -> Reply:
    if turn.progress.lock is not Lock.NONE:
        return posed(turn, Ask.CHECKED, turn.words.line(f"locked.{turn.progress.lock}"))
    if needs_welcome(turn.progress, turn.day):
        return _welcome(turn, wish)
    cut_off = resumable(turn)
    if cut_off is not None and wish == Wish():
        return _offer_resume(turn, cut_off)
    return first_block(turn, wish)


def _welcome(turn: Turn, wish: Wish) -> Reply:
    """The safety note, once, and one question (guide B6 in the form of design decision 3)."""
    words = turn.words
    welcomed = turn.with_progress(replace(turn.progress, welcomed_day=turn.day))
    again = "welcome.back" if turn.progress.welcomed_day else "welcome.first"
    about = {"length": wish.length.value, "position": wish.position or ""}
    return posed(
        welcomed,
        Ask.START,
        words.line(again),
        words.line("welcome.safety"),
        words.line("welcome.pause"),
        words.line("welcome.ready"),
        about=about,
    )


def wish_asked(turn: Turn) -> Wish:
    """The wish that the safety note was heard for."""
    about = turn.memory.about
    named, length = about.get("position", ""), about.get("length", "")
    return Wish(
        Length.QUICK if length == Length.QUICK else Length.FULL,
        PositionId(named) if named in list(PositionId) else None,
    )


def resumable(turn: Turn) -> Run | None:
    """The newest run that was cut off: not one that is still playing on another device."""
    own = run_id(turn)
    cut_off = [run for run in turn.progress.runs if run.id != own and not _elsewhere(turn, run)]
    return max(cut_off, key=lambda run: run.touched_s, default=None)


def _elsewhere(turn: Turn, run: Run) -> bool:
    return run.device != turn.device and run.sent is not None and bool(run.sent.ends)


def _offer_resume(turn: Turn, run: Run) -> Reply:
    block, at = run.block, run.at
    assert block is not None and at is not None
    words = turn.words.line("resume.ask", position=block.position, leg=at.hold.leg)
    return replace(posed(turn, Ask.RESUME, words), run=run.id)


def first_block(turn: Turn, wish: Wish) -> Reply:
    """A new run, straight into its first block."""
    known = bool(turn.progress.history.sessions)
    ended = _closed(turn)
    identity = run_id(turn)
    progress = begin_run(ended, wish, identity, turn.device, turn.now_ms // 1000, turn.day)
    run = progress.run(identity)
    assert run is not None
    if run.at is None:
        return tell(turn, turn.words.line("start.legs_rest"))
    hello = _hello(turn, progress, run) if known else turn.words.line("hello.first")
    return guided(turn.with_progress(progress), run, begin(turn, Entry.SETUP, hello))


def _closed(turn: Turn) -> Progress:
    """A run that is not resumed counts for what it was."""
    progress = turn.progress
    for run in progress.runs:
        if run.id != run_id(turn) and not _elsewhere(turn, run):
            progress = close(progress, run)
    return progress


def _hello(turn: Turn, progress: Progress, run: Run) -> str:
    words = turn.words
    done = progress.history.day(turn.day).sessions
    hello = words.line("hello.again" if 0 < done < DAILY_GOAL else "hello.more" if done else "hello")
    first = run.blocks[0]
    state = progress.position(first.position)
    if state.stepped:
        return f"{hello} {words.line('hello.step', position=first.position, count=first.hold_s)}"
    return f"{hello} {words.line('hello.first_leg', leg=run.first_leg)}"


def start_over(turn: Turn) -> Reply:
    """From the first block again. What was finished stays counted, and is not counted twice."""
    run = turn.run
    if run is None:
        return launch(turn)
    return guided(turn, run.from_beginning(), begin(turn, Entry.SETUP, turn.words.line("start_over")))


def run_id(turn: Turn) -> str:
    """The same request names the same run, so that a doubled request starts nothing twice."""
    return hashlib.sha256(turn.request_id.encode()).hexdigest()[:RUN_ID_LENGTH]


def not_now(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("start.later"))


def from_beginning(turn: Turn) -> Reply:
    """ "No" to carrying on: what was done counts, and a new run begins."""
    return first_block(turn, Wish())


def ready_to_start(turn: Turn) -> Reply:
    return first_block(turn, wish_asked(turn))
