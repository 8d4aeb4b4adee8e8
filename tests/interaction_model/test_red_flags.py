"""Red flags are understood in any wording, and from somebody who is too frightened to be exact."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from infra.local.understanding import Understanding

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
FRIGHT = (
    "help {}", "alexa {}", "oh god {}", "please {}", "stop {}", "wait {}", "i think {}",
    "alexa help me {}", "{} help", "{} please help me", "{} now", "{} what do i do",
)  # fmt: skip


@cache
def understanding() -> Understanding:
    return Understanding.from_file()


def missed(utterances: list[str]) -> dict[str, str]:
    """Every utterance not understood as an emergency, and what it was understood as."""
    heard = {words: understanding().understand(words, in_session=True) for words in utterances}
    return {words: got.intent for words, got in heard.items() if got.intent != "EmergencyIntent"}


@pytest.mark.parametrize(("be", "area"), [(be, area) for be in SADDLE for area in SADDLE[be]])
def test_loss_of_feeling_in_the_saddle_area_is_an_emergency(be: str, area: str) -> None:
    assert missed([wording.format(be=be, area=area) for wording in LOSS_OF_FEELING]) == {}


@pytest.mark.parametrize("flag", OTHER_FLAGS)
def test_a_red_flag_is_understood_among_words_of_fright(flag: str) -> None:
    assert missed([wording.format(flag) for wording in FRIGHT]) == {}


def test_one_leg_alone_is_no_emergency() -> None:
    parts = ("leg", "left leg", "right leg", "foot", "calf", "toes")
    wordings = ("my {} is numb", "i can't feel my {}", "my {} is tingling", "my {} has gone numb")
    said = [wording.format(part) for wording, part in product(wordings, parts)]
    assert sorted(missed(said)) == sorted(said)


@pytest.mark.parametrize("wish", ["easier", "pause", "how long left", "skip this leg", "i'm ready"])
def test_a_plain_wish_is_no_emergency(wish: str) -> None:
    assert missed([wish]) != {}
