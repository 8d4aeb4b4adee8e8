"""The last words of a run: what was done, where the day stands, and how it felt (guide B9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.settle import close, keep
from skill.coaching.streak import HABIT_DAYS, milestone

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.coaching.summary import LastWeek
    from skill.conversation.turns.turn import Turn


def wrap_up(turn: Turn, finished: Run, room_ms: int) -> str:
    """Said at the end of the last block, so told as it will be when all of it was played.

    The response has `room_ms` left for it; where the week does not fit in, the day is told.
    """
    question = turn.words.line("feel.ask")
    told = " ".join([*farewell(turn, finished), question])
    if turn.words.speech_ms(told) <= room_ms:
        return told
    return " ".join([*report(turn, finished), question])


def farewell(turn: Turn, run: Run) -> list[str]:
    """The report; after the first stretch session of a week how the last one was, in its place.

    It is told here and not at the start: whoever is down on the floor wants to begin. Being counted is what
    makes a session the first, so this is heard once a week.
    """
    after = _counted(turn.progress, run, turn.now_ms // 1000)
    facts = summary.last_week(after, turn.day) if run.counts else None
    return report(turn, run) if facts is None else _new_week(turn, run, after, facts)


def _new_week(turn: Turn, run: Run, after: Progress, facts: LastWeek) -> list[str]:
    words = turn.words
    opens = [words.line("wrap.new_week.one_leg", leg=leg.other) for leg in run.spared]
    return [
        *(opens or [words.line("wrap.new_week")]),
        words.line(f"last_week.{facts.tier}", count=facts.sessions),
        *(_milestone(turn, after) or _moved(turn, facts)),
        words.line("week.aim", count=facts.aim),
    ]


def _moved(turn: Turn, facts: LastWeek) -> list[str]:
    """A hold that grew, or else more stretch sessions; what became less is not told."""
    if facts.grown is not None:
        grown = facts.grown
        return [turn.words.line("holds.up", position=grown.position, count=grown.now_s)]
    if not facts.more:
        return [] if facts.more is None else [turn.words.line("last_week.same")]
    return [turn.words.line("last_week.more", count=facts.more)] if facts.more > 0 else []


def report(turn: Turn, run: Run) -> list[str]:
    """At most three facts and the next step, as sentences."""
    words = turn.words
    after = _counted(turn.progress, run, turn.now_ms // 1000)
    facts = summary.today(after, turn.day, turn.now)
    if not run.counts:
        return [words.line("wrap.little"), words.line("next_step.later")]
    return [
        _done(turn, run),
        *_standing(turn, after, facts.sessions),
        words.line(f"next_step.{facts.next}"),
    ]


def _done(turn: Turn, run: Run) -> str:
    for leg in run.spared:
        return turn.words.line("wrap.one_leg", leg=leg.other)
    return turn.words.line("wrap.all" if _whole(run) else "wrap.part")


def _whole(run: Run) -> bool:
    return len(run.blocks) > 1 and all(block.complete for block in run.blocks)


def _milestone(turn: Turn, after: Progress) -> list[str]:
    streak = after.history.streak
    if streak == turn.progress.history.streak or not milestone(streak):
        return []
    key = "wrap.milestone.habit" if streak == HABIT_DAYS else "wrap.milestone"
    return [turn.words.line(key, count=streak)]


def _standing(turn: Turn, after: Progress, sessions: int) -> list[str]:
    reached = _milestone(turn, after)
    if reached:
        return reached
    key = "wrap.full_day" if sessions >= summary.DAILY_GOAL else "wrap.first_today"
    return [turn.words.line(key)]


def _counted(progress: Progress, run: Run, now_s: int) -> Progress:
    before = progress.run(run.id) or run
    run = replace(run, touched_s=now_s)
    return close(keep(progress, before, run), run)
