"""People who say anything at any moment, and requests that no device would send."""

from __future__ import annotations

from dataclasses import replace

from hypothesis.stateful import run_state_machine_as_test

from infra.local.echo.events import Exchanged
from skill.coaching.timeline import Phase
from skill.conversation.alexa.session import MEMORY, memory_of
from tests.trials.conversations.house import House
from tests.trials.conversations.rules import complaints
from tests.trials.conversations.run import talked
from tests.trials.conversations.talk import Talk
from tests.trials.conversations.wishes import LAUNCH, YES, meant_by
from tests.trials.mutations.run import run as bad_requests


def test_people_who_say_anything_at_any_moment_break_no_rule() -> None:
    run_state_machine_as_test(Talk, settings=talked(60, shrinks=True))


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
    house.ledgers[next(iter(house.ledgers))].most_ms = 0
    house.say(meant_by("WhichLegIntent"))
    assert any("held at most" in problem for problem in house.problems)


def test_seconds_that_are_lost_would_be_found() -> None:
    house = stretched()
    ledger = house.ledgers[next(iter(house.ledgers))]
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
    playing = replace(memory.playing, spans=tuple(spans))
    attributes["memory"] = MEMORY.dumps(replace(memory, playing=playing))
    assert any("a hold of 31000 ms" in told for told in complaints(exchanged.request, exchanged.response))
