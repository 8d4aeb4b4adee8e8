"""One warm turn, without the store: our whole conversation next to a one-line hello world."""

from __future__ import annotations

from statistics import median

from tests.bench.peers import hello_world
from tests.bench.practice import Talker, lived, record_of, take_turns
from tests.bench.requests import launch
from tests.bench.result import TIMES, Chapter, Figure, Table, ms, times
from tests.bench.stopwatch import computed, p99

USER = "amzn1.ask.account.warm"
PRACTICE_DAYS = 30
COMPUTED = (
    "In computing time: such a turn waits for nothing, so on an idle machine it lasts as long as it computes,"
    " and on a busy one what others do is no part of it."
)


def warm_turns(sessions: int) -> tuple[Talker, list[float]]:
    """Our turns, and the seconds of a hello world after each."""
    hello, event = hello_world(), launch(USER)
    talker, peer = Talker(USER, record_of(lived(PRACTICE_DAYS))), []
    take_turns(sessions, talker, beside=lambda: peer.append(computed(lambda: hello(event, None))[1]))
    return talker, peer


def chapter(sessions: int) -> Chapter:
    talker, peer = warm_turns(sessions)
    every = [seconds for turns in talker.seconds.values() for seconds in turns]
    ratio, tail = median(every) / median(peer), p99(every) / median(every)
    rows = [(f'"{words}"', turns) for words, turns in talker.seconds.items()]
    rows = [("hello world", peer), *rows, ("all of ours", every)]
    return Chapter(
        "A warm turn, without the store",
        figures=(
            Figure(
                "warm_ratio",
                ratio,
                "a turn's median, over that of a one-line hello world on the same SDK",
                f"1: the SDK itself takes {ms(median(peer))} to read a request and write a response",
                at_most=5,
                unit=TIMES,
            ),
            Figure(
                "p99_over_median",
                tail,
                "the slowest hundredth of those turns, over their median",
                "1: every turn takes as long as any other",
                at_most=3,
                unit=TIMES,
            ),
        ),
        tables=(
            Table(
                f"{len(every)} turns of a person with {PRACTICE_DAYS} days of practice",
                ("Turn", "median", "p99", "hello world"),
                tuple((name, ms(median(s)), ms(p99(s)), times(median(s) / median(peer))) for name, s in rows),
                COMPUTED,
            ),
        ),
        raw={
            "warm_turn_median_s": median(every),
            "warm_turn_p99_s": p99(every),
            "hello_world_median_s": median(peer),
        },
    )
