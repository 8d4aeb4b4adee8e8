"""The last words of a session: what was done, the one thing worth a word, and the next step (coach 9).

Every end fits how it went: after pain there is no praise, no streak and no next one (coach 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.aim import daily, day_is_full
from skill.coaching.days import DAYS_PER_WEEK, is_late
from skill.coaching.milestones import Milestone, reached
from skill.coaching.progression import may_grow
from skill.coaching.settle import close, keep
from skill.coaching.summary import NextStep
from skill.coaching.values import replace

if TYPE_CHECKING:
    from skill.coaching.milestones import Reached
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

AWAY_DAYS = 3
"""Whoever was away for so long is told that it is good to have them back."""


def last_words(turn: Turn, run: Run) -> tuple[list[str], str]:
    """What was done and what is worth a word, as it will be when all of `run` was played; and the next step.

    After pain there is none: nobody is sent to the next one.
    """
    words = turn.words
    if run.gentle:
        return [words.line("wrap.plain")], ""
    if not run.counts:
        return [words.line("wrap.little")], words.line("next_step.later")
    after = counted(turn.progress, run, turn.now_ms // 1000)
    return [_done(turn, run), *_worth_a_word(turn, after)], next_step(turn, after)


def next_step(turn: Turn, progress: Progress) -> str:
    step = summary.next_step(progress, turn.day, turn.now)
    if step is NextStep.TOMORROW and is_late(turn.now, progress.clock):
        return turn.words.line("next_step.night")
    return turn.words.line(f"next_step.{step}")


def farewell(turn: Turn, run: Run) -> list[str]:
    done, next_one = last_words(turn, run)
    return [*done, next_one]


def feel_is_due(turn: Turn, run: Run) -> bool:
    """Whether it is asked how it felt: once a day at most, once a week where nothing could grow (coach 6)."""
    progress = turn.progress
    if progress.no_feel or run.gentle or not run.counts or progress.feel_day == turn.day:
        return False
    positions = {block.position for block in run.blocks}
    return may_grow(progress, positions) or turn.day - progress.feel_day >= DAYS_PER_WEEK


def _done(turn: Turn, run: Run) -> str:
    for leg in run.spared:
        return turn.words.line("wrap.one_leg", leg=leg.other)
    whole = len(run.blocks) > 1 and all(block.complete for block in run.blocks)
    return turn.words.line("wrap.all" if whole else "wrap.part")


def _worth_a_word(turn: Turn, after: Progress) -> list[str]:
    """A milestone, a new week, a return, or where the day stands."""
    words, before, day = turn.words, turn.progress.history, turn.day
    milestone = reached(before, after.history, day)
    if milestone is not None:
        return [_tell_milestone(turn, milestone)]
    if before.last_stretched and day - before.last_stretched >= AWAY_DAYS:
        return [words.line("wrap.back")]
    if summary.week_is_new(after.history, day):
        return tell_last_week(turn, after)
    if not day_is_full(after, day):
        return [words.line("wrap.first_today")]
    return [words.line("wrap.full_day" if daily(after.aim) > 1 else "wrap.today")]


def _tell_milestone(turn: Turn, milestone: Reached) -> str:
    key = "wrap.first_ever" if milestone.what is Milestone.FIRST else f"milestone.{milestone.what}"
    return turn.words.line(key, count=milestone.count)


def tell_last_week(turn: Turn, progress: Progress) -> list[str]:
    """Last week in numbers, and what grew in it; what became less is not told."""
    words, last = turn.words, summary.week_facts(progress, turn.day - DAYS_PER_WEEK)
    if not last.sessions:
        return [words.line("last_week.none")]
    told = [words.line("last_week.count", count=last.sessions)]
    if last.grown is not None:
        told.append(words.line("last_week.grew", position=last.grown.position, count=last.grown.now_s))
    elif last.before and last.sessions >= last.before:
        more = last.sessions - last.before
        told.append(words.line("last_week.more" if more else "last_week.same", count=more))
    return told


def counted(progress: Progress, run: Run, now_s: int) -> Progress:
    """As it will be when `run` has ended."""
    before = progress.run(run.id) or run
    run = replace(run, touched_s=now_s)
    return close(keep(progress, before, run), run)
