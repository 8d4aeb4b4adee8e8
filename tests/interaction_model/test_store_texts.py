"""What the store page and the notes for Amazon's testers say is what the skill does."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from infra.aws.paths import INTERACTION_MODEL, ROOT
from tests.conversation.household import Household

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANIFEST = json.loads((INTERACTION_MODEL / "skill.json").read_text(encoding="utf-8"))["manifest"]
INFORMATION = MANIFEST["publishingInformation"]
PLAYED = ROOT / "tests" / "transcripts" / "testing-instructions.txt"
EXAMPLES = {
    "Alexa, start my hamstring stretches": "three gentle ones",
    "Alexa, ask my hamstring stretches how am I doing": "you haven't stretched yet",
    "Alexa, ask my hamstring stretches for a quick stretch": "a quick one",
}
"""Example phrase → what somebody new hears in answer to it."""


def asked(instructions: str) -> list[str]:
    """What testers are asked to say, in order."""
    _, _, steps = instructions.partition("\n1. ")
    return [plain(words) for words in re.findall(r'"([^"]+)"', steps)]


def said(transcript: Path) -> Iterator[str]:
    for line in transcript.read_text(encoding="utf-8").splitlines():
        if line.startswith("U: "):
            yield plain(line.removeprefix("U: "))


def plain(words: str) -> str:
    return re.sub(r"^alexa,? ", "", words.lower())


def test_what_testers_are_asked_to_say_is_played_in_that_order() -> None:
    """The transcript itself is held against the skill like all others."""
    lines, phrases = said(PLAYED), asked(INFORMATION["testingInstructions"])
    never_said = [words for words in phrases if words not in lines]  # looked for after the one before
    assert len(phrases) > 20
    assert not never_said


@pytest.mark.parametrize("phrase", INFORMATION["locales"]["en-US"]["examplePhrases"])
def test_somebody_new_gets_the_answer_that_fits_each_example(phrase: str) -> None:
    assert EXAMPLES[phrase] in Household().says(phrase).words.lower()


def test_voices_are_asked_for() -> None:
    assert {"name": "alexa::person_id:read"} in MANIFEST["permissions"]
