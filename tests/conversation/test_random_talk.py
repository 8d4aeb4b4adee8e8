"""People who say anything at any moment, and requests that no device would send."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from infra.local.echo.events import Exchanged
from skill.coaching.timeline import Phase
from skill.conversation.alexa.session import MEMORY, memory_of
from tests.trials.conversations.exchange import Exchange
from tests.trials.conversations.failed import FAILED
from tests.trials.conversations.house import House
from tests.trials.conversations.rules import complaints
from tests.trials.conversations.run import played
from tests.trials.conversations.talk import talked
from tests.trials.conversations.wishes import LAUNCH, YES, meant_by
from tests.trials.mutations.run import run as bad_requests

ROOT = Path(__file__).parents[2]
EVERY_TIME = 30
"""States that are rare, and yet reached by so few conversations."""


def test_people_who_say_anything_at_any_moment_break_no_rule() -> None:
    tally = played(range(300))
    assert tally.broken == ()
    assert 3 <= tally.median <= 6
    assert len(tally.reached) - len(tally.missed) >= EVERY_TIME


@pytest.mark.parametrize("seed", FAILED, ids=FAILED.get)
def test_what_failed_once_holds_now(seed: int) -> None:
    assert talked(seed).problems == ()


@pytest.mark.parametrize("seed", [7, 20])
def test_a_seed_is_the_same_conversation_in_every_process(seed: int) -> None:
    replays = [
        subprocess.run(
            [sys.executable, "-m", "tests.trials.conversations", "--seed", str(seed)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hashes},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for hashes in ("1", "2")
    ]
    here = talked(seed, noted=True)
    assert replays[0] == replays[1]
    assert here.digest in replays[0]


def test_whatever_is_wrong_with_a_request_its_answer_is_sound_and_nothing_is_lost() -> None:
    outcome = bad_requests(250)
    assert outcome.count == 250
    assert outcome.broken == ()


def stretched() -> House:
    """Somebody in the second block of a routine, with the first one behind them."""
    house = House()
    for wish in (LAUNCH, YES, YES):
        house.until_it_listens()
        house.say(replace(meant_by(wish), names_the_skill=wish == LAUNCH))
    assert house.problems == []
    return house


def test_seconds_that_were_never_held_would_be_found() -> None:
    house = stretched()
    next(iter(house.accounts.ledgers.values())).most_ms = 0
    house.say(meant_by("WhichLegIntent"))
    assert any("held at most" in problem for problem in house.problems)


def test_seconds_that_are_lost_would_be_found() -> None:
    house = stretched()
    ledger = next(iter(house.accounts.ledgers.values()))
    ledger.credited = {day: seconds + 5 for day, seconds in ledger.credited.items()}
    house.say(meant_by("WhichLegIntent"))
    assert any("are left" in problem for problem in house.problems)


def test_a_hold_beyond_its_cap_would_be_found() -> None:
    house = stretched()
    exchanged = [event for event in house.device.log if isinstance(event, Exchanged)][-1]
    attributes = exchanged.response["sessionAttributes"]
    memory = memory_of(attributes["memory"])
    assert memory.playing is not None
    spans = [span._replace(ms=31_000) if span.phase is Phase.HOLD else span for span in memory.playing.spans]
    attributes["memory"] = MEMORY.dumps(replace(memory, playing=replace(memory.playing, spans=tuple(spans))))
    told = complaints(Exchange(exchanged.request, exchanged.response), whole=True)
    assert any("a hold of 31000 ms" in complaint for complaint in told)
