"""The last words of a run: what was done, where the day stands, and how it felt (guide B9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.settle import close, keep
from skill.coaching.streak import milestone

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turn import Turn


def wrap_up(turn: Turn, finished: Run) -> str:
    """Said at the end of the last block, so told as it will be when all of it was played."""
    return " ".join([*report(turn, finished), turn.words.line("feel.ask")])


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


def _standing(turn: Turn, after: Progress, sessions: int) -> list[str]:
    history, before = after.history, turn.progress.history
    if history.streak > before.streak and milestone(history.streak):
        return [turn.words.line("wrap.milestone", count=history.streak)]
    key = "wrap.full_day" if sessions >= summary.DAILY_GOAL else "wrap.first_today"
    return [turn.words.line(key)]


def _counted(progress: Progress, run: Run, now_s: int) -> Progress:
    before = progress.run(run.id) or run
    run = replace(run, touched_s=now_s)
    return close(keep(progress, before, run), run)
