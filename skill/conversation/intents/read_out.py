"""How it goes: at most three facts, one number a sentence, the next step; more as a card (guide B9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.settle import counted
from skill.coaching.summary import Tier
from skill.conversation.flow.going_on import aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Show, talk, tell

if TYPE_CHECKING:
    from skill.coaching.summary import HoldFact, Streak, ThisWeek, Today
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

MINUTE_S = 60


def summarize_progress(turn: Turn) -> Reply:
    """Told, and drawn where there is a screen and no stretch on it."""
    return offer_details(turn, replace(_told(turn), show=Show.PROGRESS))


def _told(turn: Turn) -> Reply:
    """A run that is still open is told as if it ended now."""
    period, progress = turn.slots.get("period", ""), counted(turn.progress)
    if not progress.history.sessions and not progress.history.day(turn.day).seconds:
        return aside(turn, turn.words.line("doing.nothing_yet"))
    if period == "WEEK":
        return aside(turn, *_week(turn, summary.this_week(progress, turn.day)))
    if period == "STREAK":
        return aside(turn, *_streak(turn, summary.streak(progress, turn.day, turn.now)))
    return aside(turn, *_today(turn, summary.today(progress, turn.day, turn.now)))


def _today(turn: Turn, facts: Today) -> list[str]:
    words = turn.words
    done = min(facts.sessions, summary.DAILY_GOAL)
    none = "today.first" if turn.run else "today.none"
    key = none if not done else "today.all" if done == summary.DAILY_GOAL else "today.some"
    time = [] if not facts.seconds else [_time(turn, facts.seconds)]
    return [
        words.line(key, count=facts.sessions),
        *time,
        *_hold(turn, facts.hold),
        *_next(turn, f"next_step.{facts.next}"),
    ]


def _next(turn: Turn, key: str, **words: object) -> list[str]:
    """The next step; in the middle of a stretch it is to go on."""
    return [] if turn.run else [turn.words.line(key, **words)]


def _time(turn: Turn, seconds: int) -> str:
    """Rounded: "about one minute"."""
    if seconds < MINUTE_S * 3 // 4:
        return turn.words.line("today.seconds", count=seconds)
    return turn.words.line("today.minutes", count=max(1, round(seconds / MINUTE_S)))


def _hold(turn: Turn, fact: HoldFact | None) -> list[str]:
    if fact is None:
        return []
    words = turn.words
    now = words.line("holds.now", position=fact.position, count=fact.now_s)
    if fact.was_s is None or fact.was_s == fact.now_s:
        return [now]
    up = fact.now_s > fact.was_s
    return [words.line("holds.up" if up else "holds.down", position=fact.position, count=fact.now_s)]


def _week(turn: Turn, facts: ThisWeek) -> list[str]:
    words = turn.words
    compared = []
    if facts.last is not None:
        more = facts.sessions - facts.last
        key = "week.same" if not more else "week.more" if more > 0 else "week.before"
        compared = [words.line(key, count=more if more > 0 else facts.last)]
    return [
        words.line(f"week.{facts.tier}", count=facts.sessions),
        *compared,
        *_hold(turn, facts.hold),
        *_next(turn, "week.full" if facts.tier is Tier.GOAL else "week.aim", count=facts.aim),
    ]


def _streak(turn: Turn, facts: Streak) -> list[str]:
    words = turn.words
    days = words.line("streak.days", count=facts.days) if facts.days else words.line("streak.fresh")
    best = [words.line("streak.best", count=facts.best)] if facts.best > facts.days else []
    return [days, *best, *_next(turn, f"next_step.{facts.next}")]


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

    Nobody is asked in the middle of a stretch, nor where a screen shows them already.
    """
    if told.open or turn.screen or not counted(told.progress).history.sessions:
        return told
    speech = told.speech + talk(turn, turn.words.line("details.ask"))
    again = talk(turn, turn.words.line("again.details"))
    return replace(told, speech=speech, reprompt=again, ask=Ask.DETAILS, then=Ask.DETAILS)
