"""Guide B15: the checks that a tester can run, each as a test of the whole skill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from infra.local.echo import heard
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase
from tests.conversation.household import Answer, Household
from tests.conversation.states import LAUNCH, QUICK, STATES, begun, household, wait_for

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

LYING = PositionId.LYING
DOING = "alexa ask my hamstring stretches "
DAY_S = 86_400
READ_OUT_MAX_S = 15


def a_quick_one(home: Household, feel: str = "just right") -> Progress:
    """One whole stretch session in the lying position."""
    home.session = None
    reply = home.says(QUICK)
    reply = reply if reply.memory.playing else home.wait(20).says("yes")
    wait_for(home, reply, Phase.QUESTION).says(feel)
    return home.known()


def held_ms(reply: Answer) -> dict[Leg, int]:
    """What is held in the speech itself, up to its question."""
    playing = reply.memory.playing
    assert playing is not None
    until = [span.phase for span in playing.spans].index(Phase.QUESTION)
    holds = [span for span in playing.spans[:until] if span.phase is Phase.HOLD]
    return {leg: sum(span.ms for span in holds if span.leg is leg) for leg in Leg}


def test_check_1_left_and_right_seconds_are_equal_in_a_completed_session() -> None:
    home = Household()
    reply = begun(home)
    held = [held_ms(reply)]
    while reply.memory.ask == "next":
        reply = wait_for(home, reply, Phase.QUESTION).says("ready")
        held.append(held_ms(reply))
    left, right = (sum(each[leg] for each in held) for leg in Leg)
    assert left == right == 50_000


def test_check_2_three_just_right_on_one_day_are_no_step_and_on_two_days_one_of_five_seconds() -> None:
    home = Household()
    holds = [a_quick_one(home.wait(3_600)).position(LYING).hold_s for _ in range(3)]
    assert holds == [10, 10, 10]
    assert a_quick_one(home.wait(DAY_S)).position(LYING).hold_s == 15


def test_check_3_no_path_takes_a_hold_past_its_cap() -> None:
    home = Household()
    holds = [a_quick_one(home.wait(DAY_S), "easy").position(LYING).hold_s for _ in range(20)]
    assert max(holds) == holds[-1] == 30


def test_check_4_tingling_stops_within_one_reply_and_is_never_followed_by_a_longer_hold() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD)
    reply = home.says("it tingles")
    assert reply.memory.playing is None
    assert not heard_a_hold(reply)
    assert home.known().position(LYING).hold_s == 10
    assert home.known().position(LYING).depth == -1


def heard_a_hold(reply: Answer) -> bool:
    return "And hold." in reply.words


@pytest.mark.parametrize("state", STATES)
def test_check_5_i_cannot_feel_my_groin_in_any_state_ends_it_and_locks_the_next_launch(state: str) -> None:
    home = household(STATES[state])
    words = "i can't feel my groin"
    reply = home.says(words if home.session else f"alexa tell my hamstring stretches {words}")
    assert reply.words.startswith("Please stop.")
    assert not reply.open
    assert home.known().locked
    assert home.wait(DAY_S).says(LAUNCH).memory.ask == "locked"


def streak_after(days: str) -> tuple[int, int]:
    """The streak and the best one after days of stretching ("k") and of none ("m")."""
    home = Household()
    for day in days:
        if day == "k":
            a_quick_one(home)
        home.wait(DAY_S)
    home.session = None
    progress = a_quick_one(home)
    return progress.history.streak, progress.history.best


def test_check_6_two_missed_days_in_seven_keep_the_streak_and_a_third_breaks_it() -> None:
    assert streak_after("kkkmm") == (4, 4)
    assert streak_after("kkkmmm") == (1, 3)
    assert streak_after("kmkmkm") == (1, 3)


def test_check_7_there_is_no_score_to_give_and_what_is_bad_is_answered_without_stretching() -> None:
    """Design decision 3: no scores. What people say by themselves is answered by B5 and B7."""
    for words in ("it hurts", "sharp pain"):
        reply = Household().says(f"alexa tell my hamstring stretches {words}")
        assert not heard_a_hold(reply)
        assert reply.memory.playing is None


@pytest.mark.parametrize("words", ["how i'm doing", "how my week was", "what my streak is"])
def test_check_8_no_read_out_has_more_than_three_facts_or_takes_more_than_fifteen_seconds(words: str) -> None:
    home = Household()
    for _ in range(10):
        a_quick_one(home.wait(DAY_S / 2))
    home.session = None
    reply = home.wait(60).says(DOING + words)
    assert heard.length_ms(heard.of_response(reply.json["response"])) <= READ_OUT_MAX_S * 1000
    facts = [each for each in re.split(r"(?<=[.!?])\s+", reply.words) if re.search(NUMBER, each.lower())]
    assert 1 <= len(facts) <= 4


NUMBER = r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|both)\b"
FLOOR = ("lie down", "on the floor or", "on your back", "door frame")


def test_check_9_who_cannot_use_the_floor_is_never_sent_there() -> None:
    home = Household()
    home.says("alexa tell my hamstring stretches i can't get on the floor")
    home.session = None
    reply = begun(home)
    for words in ("ready", "easier", "easier", "easier", "repeat", "ready", "ready"):
        assert not any(floor in reply.words.lower() for floor in FLOOR)
        if home.session is None:
            break
        reply = home.wait(30).says(words)
    home.session = None
    assert not any(floor in home.wait(DAY_S).says(LAUNCH).words.lower() for floor in FLOOR)
