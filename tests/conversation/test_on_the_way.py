"""What is asked on the way into a position: answered by what is told there, and by what is still to come."""

from __future__ import annotations

from skill.speech.en import ENGLISH
from tests.conversation.household import Household

GET_DOWN, KNEES_BENT, KNEE_OVER = ENGLISH.ways_in["setup.lying.full.standard"][:3]
ALL_OF_IT = ENGLISH.lines["repeat"][0]
GET_UP = ENGLISH.ways_in["move.seated.full"][0]


def on_the_way(seconds: float) -> Household:
    """Somebody whose first session began so long ago, on the way down to the floor."""
    home = Household()
    home.says("Alexa, open my hamstring stretches")
    home.says("yes")
    return home.wait(seconds)


def test_what_was_told_last_is_told_again_and_all_of_it_to_who_asks_once_more() -> None:
    home = on_the_way(20)

    once = home.says("say that again").words
    twice = home.says("say that again").words

    assert once.startswith(KNEES_BENT)
    assert KNEE_OVER.format(leg="left") in once
    assert twice.startswith(f"{ALL_OF_IT} {GET_DOWN}")


def test_whoever_asks_as_a_sentence_begins_means_the_one_before_it() -> None:
    assert on_the_way(5).says("say that again").words.startswith(GET_DOWN)


def test_how_long_it_takes_to_get_there_is_how_long_it_still_takes() -> None:
    assert "About forty seconds to get there." in on_the_way(5).says("which leg").words


def test_nobody_who_never_got_down_to_the_floor_is_told_to_get_up_from_it() -> None:
    assert GET_UP not in on_the_way(10).says("I can't get down on the floor").words


def test_whoever_lies_on_the_floor_is_told_to_get_up_from_it() -> None:
    assert GET_UP in on_the_way(56).says("I can't get down on the floor").words


def test_am_i_doing_it_right_is_answered_by_what_it_will_feel_like() -> None:
    assert ENGLISH.lines["form.ahead"][0] in on_the_way(20).says("am I doing it right").words
    assert ENGLISH.lines["form.lying"][0] in on_the_way(56).says("am I doing it right").words
