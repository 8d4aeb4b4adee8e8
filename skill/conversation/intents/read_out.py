""" "How am I doing": today, and the one thing most worth telling; other days and weeks as asked (coach 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.aim import daily, due_by_now, suggested
from skill.coaching.days import DAYS_PER_WEEK
from skill.coaching.positions import HOLD_START_S
from skill.coaching.progress import Told
from skill.coaching.settle import counted
from skill.coaching.streak import current
from skill.coaching.summary import FactKind
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside
from skill.conversation.flow.wrap_up import next_step, tell_last_week
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Show, talk, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.progress import Progress
    from skill.coaching.summary import Fact
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

MINUTE_S = 60
HOURS_FROM_MINUTES = 90


def summarize_progress(turn: Turn) -> Reply:
    """Told, and drawn where there is a screen without a stretch. An open run is told as if it ended now."""
    progress = counted(turn.progress)
    if not progress.history.sessions and not progress.history.day(turn.day).seconds:
        told = aside(turn, turn.words.line("doing.nothing_yet"))
    else:
        period = PERIODS.get(turn.slots.get("period", ""))
        told = aside(turn, *period(turn, progress)) if period else _how_it_goes(turn, progress)
    return offer_details(turn, replace(told, show=Show.PROGRESS))


def _how_it_goes(turn: Turn, progress: Progress) -> Reply:
    """Today, one fact that was not told yesterday, and the next step; on the way it is to go on."""
    fact = summary.most_telling(progress, turn.day)
    if fact is not None:
        told = Told(turn.day, fact.kind)
        turn = turn.with_progress(replace(turn.progress, told=told))
    step = [] if turn.run else [next_step(turn, progress)]
    return aside(turn, *_today(turn, progress), *([_tell_fact(turn, fact)] if fact else []), *step)


def _today(turn: Turn, progress: Progress) -> list[str]:
    words, facts = turn.words, summary.day_facts(progress.history, turn.day)
    held = [_held(turn, facts.seconds)] if facts.seconds else []
    if not facts.sessions:
        return [words.line("today.first" if turn.run else "today.none"), *held]
    per_day = daily(progress.aim)
    if facts.sessions > 2:
        done = words.line("today.more", count=facts.sessions)
    elif facts.sessions == 2:
        done = words.line("today.all")
    else:
        done = words.line("today.some" if per_day > 1 else "today.done")
    return [done, *held]


def _held(turn: Turn, seconds: int, key: str = "held") -> str:
    """Rounded: "about one minute", "about four hours"."""
    if seconds < MINUTE_S * 3 // 4:
        return turn.words.line(f"{key}.seconds", count=seconds)
    minutes = max(1, round(seconds / MINUTE_S))
    if minutes < HOURS_FROM_MINUTES:
        return turn.words.line(f"{key}.minutes", count=minutes)
    return turn.words.line(f"{key}.hours", count=round(minutes / 60))


def _tell_fact(turn: Turn, fact: Fact) -> str:
    key = str(fact.kind)
    if fact.kind is FactKind.ON_AIM and fact.count > fact.of:
        key = "ahead"
    if fact.kind is FactKind.THIS_WEEK and fact.of:
        key = "of_aim"
    return turn.words.line(f"fact.{key}", count=fact.count, of=fact.of, position=fact.position)


def _yesterday(turn: Turn, progress: Progress) -> list[str]:
    facts = summary.day_facts(progress.history, turn.day - 1)
    if not facts.sessions:
        return [turn.words.line("yesterday.none")]
    return [turn.words.line("yesterday.count", count=facts.sessions), _held(turn, facts.seconds)]


def _week(turn: Turn, progress: Progress) -> list[str]:
    words, facts = turn.words, summary.week_facts(progress, turn.day)
    if not facts.sessions:
        last = [words.line("week.before", count=facts.before)] if facts.before else []
        return [words.line("week.none"), *last, *_suggestion(turn, progress)]
    due = due_by_now(progress, turn.day)
    on_aim = 1 < due == facts.sessions
    done = "fact.aim" if on_aim else "week.count"
    return [
        words.line(done, count=facts.sessions, of=due),
        *([] if on_aim else _compared(turn, facts.sessions, facts.before)),
        *([_grew(turn, facts.grown)] if facts.grown and facts.grown.was_s else []),
        *_suggestion(turn, progress),
    ]


def _compared(turn: Turn, sessions: int, before: int | None) -> list[str]:
    """Against last week, where there is nothing less to tell: a week that is not over has no fewer."""
    if before is None or sessions < before:
        return []
    more = sessions - before
    return [turn.words.line("week.more" if more else "week.same", count=more)]


def _grew(turn: Turn, grown: summary.HoldFact) -> str:
    was_s = grown.was_s or HOLD_START_S
    return turn.words.line("fact.grew", position=grown.position, count=grown.now_s, of=was_s)


def _suggestion(turn: Turn, progress: Progress) -> list[str]:
    """What is still possible, one more than last week at most; on the way it is to go on."""
    number = 0 if turn.run else suggested(progress, turn.day)
    if not number:
        return []
    last = progress.history.week(turn.day - DAYS_PER_WEEK).sessions
    return [turn.words.line("week.one_more" if number > last else "week.suggest", count=number)]


def _last_week(turn: Turn, progress: Progress) -> list[str]:
    return tell_last_week(turn, progress)


def _month(turn: Turn, progress: Progress) -> list[str]:
    facts = summary.month_facts(progress.history, turn.day)
    if not facts.sessions:
        return [turn.words.line("month.none")]
    return [turn.words.line("month.count", count=facts.sessions), _held(turn, facts.seconds)]


def _since_the_start(turn: Turn, progress: Progress) -> list[str]:
    words, fact = turn.words, summary.hold_fact(progress, turn.day)
    told = [words.line("start.count", count=progress.history.sessions)]
    if fact is not None and fact.now_s > HOLD_START_S:
        told.append(words.line("start.grew", position=fact.position, count=fact.now_s, of=HOLD_START_S))
    return told


def _total(turn: Turn, progress: Progress) -> list[str]:
    return [_held(turn, progress.history.total_s, "total")]


def _best(turn: Turn, progress: Progress) -> list[str]:
    words, history = turn.words, progress.history
    hold = [words.line("best.hold", count=history.longest_s)] if history.longest_s else []
    return [words.line("best.streak", count=history.best), *hold]


def _streak(turn: Turn, progress: Progress) -> list[str]:
    words, history = turn.words, progress.history
    days = current(history, turn.day)
    best = [words.line("streak.best", count=history.best)] if history.best > days else []
    return [words.line("streak.days", count=days) if days else words.line("streak.fresh"), *best]


PERIODS: dict[str, Callable[[Turn, Progress], list[str]]] = {
    "YESTERDAY": _yesterday,
    "WEEK": _week,
    "LAST_WEEK": _last_week,
    "MONTH": _month,
    "START": _since_the_start,
    "TOTAL": _total,
    "BEST": _best,
    "STREAK": _streak,
}
"""The ids of PERIOD in the interaction model; anything else is today."""


def send_details(turn: Turn) -> Reply:
    """Sent at once, in the middle of a stretch too."""
    if not counted(turn.progress).history.sessions:
        return aside(turn, turn.words.line("doing.nothing_yet"))
    return replace(aside(turn, turn.words.line("details.sent")), show=Show.DETAILS)


def take_details(turn: Turn) -> Reply:
    return replace(tell(turn, turn.words.line("details.sent")), show=Show.DETAILS)


def decline_details(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("goodbye"))


def offer_details(turn: Turn, told: Reply) -> Reply:
    """A summary that was asked for, with the question whether details are wanted.

    Nobody is asked in the middle of a stretch, nor where a screen shows them already, nor twice in a week.
    """
    if told.open or turn.screen or not counted(told.progress).history.sessions:
        return told
    if turn.day - told.progress.details_day < DAYS_PER_WEEK:
        return told
    told = replace(told, progress=replace(told.progress, details_day=turn.day))
    speech = told.speech + talk(turn, turn.words.line("details.ask"))
    again = talk(turn, turn.words.line("again.details"))
    return replace(told, speech=speech, reprompt=again, ask=Ask.DETAILS, then=Ask.DETAILS)
