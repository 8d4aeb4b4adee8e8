"""Whom the reviewer listens to: people who are new, practised, quick, quiet, silent or in a hurry."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from skill.conversation.turns.memory import Ask
from tests.listening.routine import MONDAY, Listened, Listener

SESSIONS = 60
MONTH = 30
WEEK = range(15, 29)
"""The sessions in which somebody says that they are in place."""
ASKS_FOR = "Alexa, ask my hamstring stretches for "
TELLS = "Alexa, tell my hamstring stretches "


def only_yes(ask: Ask) -> str:
    return "yes" if ask is Ask.START else ""


def mornings_and_evenings(listener: Listener, sessions: int, ready_in: range = range(0)) -> list[Listened]:
    """Sessions of somebody who answers what is asked, and says "ready" half-way along each way in some."""
    listened = []
    for number in range(sessions):
        listener.wait_until(MONDAY + timedelta(days=number // 2, hours=14 * (number % 2)))
        listened.append(listener.session(ready_at=0.5 if number in ready_in else None))
    return listened


@lru_cache(maxsize=1)
def sixty() -> list[Listened]:
    return mornings_and_evenings(Listener(), SESSIONS)


@lru_cache(maxsize=1)
def learned() -> Listened:
    """The thirtieth session of somebody who said that they were in place for a week."""
    return mornings_and_evenings(Listener(), MONTH, WEEK)[-1]


@lru_cache(maxsize=1)
def silent() -> tuple[Listened, Listened]:
    """One "yes", and never another word: the first time and the thirtieth."""
    listener, listened = Listener(), []
    for number in range(MONTH):
        listener.wait_until(MONDAY + timedelta(days=number // 2, hours=14 * (number % 2)))
        listened.append(listener.session(answers=only_yes))
    return listened[0], listened[-1]


@lru_cache(maxsize=1)
def quiet() -> Listened:
    listener = Listener()
    listener.device.hear(ASKS_FOR + "quiet mode")
    listener.device.stay_silent()
    return listener.session()


@lru_cache(maxsize=1)
def in_a_hurry() -> tuple[Listened, Listened, Listened]:
    """After a month: a quick one, one of five minutes and one of ten."""
    listener, listened = Listener(), []
    mornings_and_evenings(listener, MONTH)
    for launch in (ASKS_FOR + "a quick one", TELLS + "I have five minutes", TELLS + "I have ten minutes"):
        listener.wait_until(listener.device.now + timedelta(hours=10))
        listened.append(listener.session(launch))
    quick, five, ten = listened
    return quick, five, ten
