"""Red flags are understood in any wording, and from somebody who is too frightened to be exact."""

from __future__ import annotations

from itertools import product

import pytest

from infra.local.nlu.model import DEFAULT_LOCALE
from infra.local.nlu.understanding import understanding_of
from skill.conversation.routing.parts import meant
from tests.interaction_model.model import every_locale

SADDLE = {
    "is": ("groin", "bottom", "bum", "butt", "backside", "crotch", "back passage", "saddle area",
           "penis", "vagina"),
    "are": ("buttocks", "genitals", "private parts", "inner thighs"),
}  # fmt: skip
LOSS_OF_FEELING = (
    "my {area} {be} numb", "my {area} {be} completely numb", "my {area} {be} a bit numb",
    "oh god my {area} {be} numb", "my {area} {be} going numb", "my {area} just went numb",
    "my {area} {be} tingling", "i can't feel my {area}", "i really can't feel my {area}",
    "i have no feeling in my {area}", "there's no feeling in my {area} any more",
    "i've lost the feeling in my {area}", "i have some numbness in my {area}",
    "it's gone numb around my {area}",
)  # fmt: skip
OTHER_FLAGS = (
    "i can't pee", "i wet myself", "i've lost control of my bladder", "i lost control of my bowels",
    "both my legs are weak", "my legs are numb", "i can't feel my legs", "i can't walk",
    "my leg is giving way", "chest pain", "my chest hurts", "i can't breathe", "call an ambulance",
)  # fmt: skip
ELSEWHERE = {
    "en-GB": ("i can't wee", "i can't get to the loo", "i've pooed myself", "ring nine nine nine"),
    "en-AU": ("my legs are paralysed", "call triple zero", "i can't have a wee", "get me to emergency"),
    "en-CA": ("i can't go to the washroom", "i need to go to emerg"),
    "en-IN": ("my chest is paining", "both my legs are paining", "i can't pass motion", "call one one two"),
}
FRIGHT = (
    "help {}", "alexa {}", "oh god {}", "please {}", "stop {}", "wait {}", "i think {}",
    "alexa help me {}", "{} help", "{} please help me", "{} now", "{} what do i do",
)  # fmt: skip


def missed(utterances: list[str], locale: str = DEFAULT_LOCALE) -> dict[str, str]:
    """Every utterance not understood as an emergency, and what it was understood as."""
    heard = {words: understanding_of(locale).understand(words, in_session=True) for words in utterances}
    taken_as = {words: meant(got.intent, got.slots) for words, got in heard.items()}
    return {words: intent for words, intent in taken_as.items() if intent != "EmergencyIntent"}


@every_locale
@pytest.mark.parametrize(("be", "area"), [(be, area) for be in SADDLE for area in SADDLE[be]])
def test_loss_of_feeling_in_the_saddle_area_is_an_emergency(be: str, area: str, locale: str) -> None:
    assert missed([wording.format(be=be, area=area) for wording in LOSS_OF_FEELING], locale) == {}


@every_locale
@pytest.mark.parametrize("flag", OTHER_FLAGS)
def test_a_red_flag_is_understood_among_words_of_fright(flag: str, locale: str) -> None:
    assert missed([wording.format(flag) for wording in FRIGHT], locale) == {}


@pytest.mark.parametrize(
    ("locale", "flag"), [(locale, flag) for locale in ELSEWHERE for flag in ELSEWHERE[locale]]
)
def test_a_red_flag_in_the_words_of_a_country_is_understood_there(locale: str, flag: str) -> None:
    assert missed([wording.format(flag) for wording in FRIGHT], locale) == {}


def test_one_leg_alone_is_no_emergency() -> None:
    parts = ("leg", "left leg", "right leg", "foot", "calf", "toes")
    wordings = ("my {} is numb", "i can't feel my {}", "my {} is tingling", "my {} has gone numb")
    said = [wording.format(part) for wording, part in product(wordings, parts)]
    assert sorted(missed(said)) == sorted(said)


@pytest.mark.parametrize("wish", ["easier", "pause", "how long left", "skip this leg", "i'm ready"])
def test_a_plain_wish_is_no_emergency(wish: str) -> None:
    assert missed([wish]) != {}
