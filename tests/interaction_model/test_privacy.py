"""The store page, the privacy page and the code agree on what is asked and what is stored."""

from __future__ import annotations

import json
import re
from dataclasses import fields

import pytest

from infra.aws.paths import INTERACTION_MODEL
from skill.coaching.progress import Progress
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from skill.storage.codec import decode, encode
from tests.conversation.household import Household
from tests.conversation.states import STATES, household

PAGE = " ".join((INTERACTION_MODEL / "PRIVACY.md").read_text(encoding="utf-8").split())
MANIFEST = json.loads((INTERACTION_MODEL / "skill.json").read_text(encoding="utf-8"))["manifest"]
DESCRIPTION = MANIFEST["publishingInformation"]["locales"]["en-US"]["description"]
STORED = {
    "which stretches you did on which days": ("history", "finished", "closed", "welcomed_day"),
    "what is under way": ("runs",),
    "how long your holds are, how deep, how many": ("positions",),
    "in which positions": ("floor", "chair"),
    "with which legs": ("legs", "next_leg"),
    "what you or your therapist set them to": ("prescription",),
    "whether you have a door frame": ("frame",),
    "how often you aim to stretch": ("aim", "aim_offered"),
    "your pace": ("pace", "ways"),
    "how much the coach says": ("quiet", "instructions", "told"),
    "sounds": ("tones", "bed", "sounds_offered"),
    "counting": ("count_down",),
    "questions": ("no_feel",),
    "how your devices play it": ("devices",),
    "your time zone": ("zone", "zone_day"),
    "something was last asked, offered or told": ("asked_day", "feel_day", "details_day"),
    "on which day you refused reminders": ("refused_day",),
    "since when your stretches are paused": ("paused_day",),
    "when the coach last broke off": ("cut_short_day",),
}
"""What the privacy page names → the fields of what is stored."""
NOT_STORED = {"home"}
HEALTH = re.compile(
    r"\b(numb\w*|pain\w*|hurts?|hurting|tingl\w*|doctor|checked|dizzy|gone|bladder|groin|weak\w*|pregnant"
    r"|surgery|injur\w*|condition|symptom\w*|health)\b",
    re.IGNORECASE,
)


def test_the_privacy_page_names_everything_that_is_stored_and_nothing_else() -> None:
    named = [field for stored in STORED.values() for field in stored]
    assert sorted(named) == sorted({field.name for field in fields(Progress)} - NOT_STORED)


@pytest.mark.parametrize("words", STORED)
def test_the_privacy_page_says_it_in_these_words(words: str) -> None:
    assert words in PAGE.partition("**Reminders:**")[0]


@pytest.mark.parametrize(
    "key", [*(f"again.{ask}" for ask in Ask), "nerve.ask", "locked", "steady", "mistake.ask"]
)
def test_no_question_is_about_health(key: str) -> None:
    asked = [part for text in ENGLISH.lines[key] for part in re.findall(r"[^.?!]*\?", text)]
    assert [part for part in asked if HEALTH.search(part)] == []


def test_the_store_page_promises_no_more_than_that() -> None:
    assert "Nothing about your health is asked for or stored." in DESCRIPTION
    assert MANIFEST["privacyAndCompliance"]["usesHealthInfo"] is False
    assert "anything about your health" in PAGE.partition("**Not stored, not asked for:**")[2]


@pytest.mark.parametrize("words", ["my chest hurts", "i have a fever", "i want to die", "my groin is numb"])
def test_of_whatever_was_said_only_the_day_is_kept_on_which_stretching_was_paused(words: str) -> None:
    kept = set()
    for said in (words, "call an ambulance"):
        home = household(STATES["never here"])
        home.says(f"alexa tell my hamstring stretches {said}")
        kept.add(encode(home.known()))
    assert len(kept) == 1
    assert decode(kept.pop()).locked


def test_what_testers_are_told_to_say_is_what_the_coach_tells_people_to_say() -> None:
    (sentence,) = re.findall(r"say: ([^.]*)\. If", ENGLISH.lines["locked"][0])
    assert f'say "{sentence}" to go on testing' in MANIFEST["publishingInformation"]["testingInstructions"]


def test_deleting_says_that_it_ends_the_pause_and_does() -> None:
    home = Household()
    home.says("alexa tell my hamstring stretches my groin is numb")
    reply = home.says("alexa tell my hamstring stretches delete my data")
    assert ENGLISH.lines["data.delete.pause"][0] in reply.words
    assert "Deleting your data ends the pause" in PAGE
    home.says("yes")
    assert home.stored() is None
