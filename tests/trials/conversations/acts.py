"""Everything that happens in a household: each act tells what it did, or None where it could not be done."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from random import Random

from tests.trials.conversations import mishaps
from tests.trials.conversations.acts_of_speech import FLAGS, anything, likely, say, speak, wait
from tests.trials.conversations.house import House
from tests.trials.conversations.phrases import understood, wordings
from tests.trials.conversations.wishes import EXIT, LAUNCH, NO, YES, every_wish

Act = Callable[[House, Random], "str | None"]

DAY_S = 86_400
TOUCHES: tuple[list[object], ...] = (
    ["touch", "pause"],
    ["touch", "easier"],
    ["touch", "skip"],
    ["touch", "stop"],
    ["touch", "yes"],
    ["touch", "no"],
    ["blockDone"],
    ["stalled"],
    ["stalled", "", 4_000],
)
PAINS = ("HurtsIntent", "SharpIntent", "NerveIntent", "NumbIntent", "SoreBackIntent")
CONTRARY = (
    (YES, NO),
    (NO, YES),
    ("EasierIntent", "HarderIntent"),
    ("AMAZON.PauseIntent", "AMAZON.ResumeIntent"),
)
BEGINNINGS = ("new", "welcomed", "stretching", "stretching", "remembered")


def begin(house: House, chance: Random) -> str:
    return say(house, LAUNCH if chance.random() < 0.5 else likely(chance), opens=True)


def ask_at_once(house: House, chance: Random) -> str:
    return say(house, anything(chance), opens=True)


def answer(house: House, chance: Random) -> str | None:
    return f"at {wait(house, chance)}: {say(house, likely(chance))}" if house.device.is_in_session else None


def say_anything(house: House, chance: Random) -> str | None:
    return f"at {wait(house, chance)}: {say(house, anything(chance))}" if house.device.is_in_session else None


def say_in_own_words(house: House, chance: Random) -> str | None:
    """A wording of the list that the model was not made from."""
    if not house.device.is_in_session:
        return None
    moment, words = wait(house, chance), chance.choice(wordings())
    return f"at {moment}: {speak(house, understood(words), words)}"


def contradict(house: House, chance: Random) -> str | None:
    if not house.device.is_in_session:
        return None
    moment, (first, second) = wait(house, chance), chance.choice(CONTRARY)
    say(house, first)
    house.pass_time(chance.randrange(1, 5))
    return f"at {moment}: {first}, {say(house, second)}"


def hurt(house: House, chance: Random) -> str | None:
    if not house.device.is_in_session:
        return None
    return f"at {wait(house, chance)}: {say(house, chance.choice(PAINS))}"


def raise_alarm(house: House, chance: Random) -> str:
    moment = wait(house, chance)
    return f"at {moment}: {say(house, chance.choice(FLAGS), opens=chance.random() < 0.2)}"


def go_along(house: House, chance: Random) -> str | None:
    """Stretch, and say yes wherever it listens."""
    if not house.device.is_in_session:
        return None
    for _ in range(questions := chance.choice((1, 1, 2, 3))):
        house.until_it_listens()
        if house.device.is_in_session:
            say(house, YES)
    return str(questions)


def stretch(house: House, chance: Random) -> str:
    """All of it, half a day after the last time, and how it felt."""
    house.pass_time(DAY_S / 2)
    say(house, LAUNCH)
    for _ in range(4):
        house.until_it_listens()
        if house.device.is_in_session:
            say(house, YES)
    feel = chance.choice(tuple(every_wish()["FeelIntent"]))
    if house.device.is_in_session:
        house.until_it_listens()
        say(house, feel)
    return feel


def fall_silent(house: House, chance: Random) -> str | None:
    if not house.device.is_in_session:
        return None
    house.fall_silent()
    return ""


def leave(house: House, chance: Random) -> str | None:
    return f"at {wait(house, chance)} {say(house, EXIT)}" if house.device.is_in_session else None


def touch(house: House, chance: Random) -> str | None:
    if house.device.display is None:
        return None
    moment, touched = wait(house, chance), chance.choice(TOUCHES)
    house.device.touch(touched)
    return f"at {moment} {touched}"


def reminders(house: House, chance: Random) -> str:
    """A reminder, and leave to set it."""
    say(house, "ReminderIntent time=07:30", opens=True)
    for _ in range(2):
        house.until_it_listens()
        say(house, YES)
    return ""


def ask_to_forget(house: House, chance: Random) -> str:
    """Everything is deleted, perhaps while another device leads through a stretch."""
    said = mishaps.go_elsewhere(house, chance) if chance.random() < 0.7 else house.current
    say(house, "DeleteDataIntent", opens=True)
    house.until_it_listens()
    say(house, YES)
    return f"on {said}"


WEIGHED: dict[str, tuple[Act, int]] = {
    "begin": (begin, 6),
    "ask at once": (ask_at_once, 6),
    "answer": (answer, 14),
    "say": (say_anything, 14),
    "say in own words": (say_in_own_words, 8),
    "contradict": (contradict, 3),
    "hurt": (hurt, 4),
    "raise alarm": (raise_alarm, 3),
    "go along": (go_along, 8),
    "stretch": (stretch, 3),
    "fall silent": (fall_silent, 5),
    "leave": (leave, 2),
    "touch": (touch, 6),
    "later": (mishaps.later, 7),
    "go elsewhere": (mishaps.go_elsewhere, 5),
    "other voice": (mishaps.other_voice, 2),
    "travel": (mishaps.travel, 2),
    "other locale": (mishaps.other_locale, 1),
    "store": (mishaps.store, 4),
    "race": (mishaps.race, 4),
    "services": (mishaps.services, 1),
    "clock": (mishaps.clock, 2),
    "comes again": (mishaps.comes_again, 4),
    "power cut": (mishaps.power_cut, 2),
    "session fails": (mishaps.session_fails, 2),
    "household leaves": (mishaps.household_leaves, 1),
    "reminders": (reminders, 1),
    "ask to forget": (ask_to_forget, 1),
}
ACTS = {name: act for name, (act, _) in WEIGHED.items()}
NAMES = tuple(WEIGHED)
WEIGHTS = tuple(accumulate(weight for _, weight in WEIGHED.values()))


def often(chance: Random) -> str:
    """The name of an act, the frequent ones more often."""
    return chance.choices(NAMES, cum_weights=WEIGHTS)[0]
