"""Every phrase that the skill ever tells a person to say is understood, and as what it promises."""

from __future__ import annotations

import re

import pytest

from infra.local.nlu.understanding import Understanding, understanding_of
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH

TOLD = re.compile(r"\b(?:[Ss]ay|Try)\b(?::|,)? (?!nothing|again)([^.?]+)")
ENDS = re.compile(
    r" (?:when|to go|to stay|any time|on the way|and I|and ask|if)\b.*|, (?:when|to|and|any time)\b.*"
)
BETWEEN = re.compile(r",? or (?!what)|, (?:or )?|: ")
NOT_SAID = {"alexa", "for example", "yourself", ""}

MEANT = {
    "easier": "EasierIntent",
    "pause": "AMAZON.PauseIntent",
    "resume": "AMAZON.ResumeIntent",
    "stop": "AMAZON.StopIntent",
    "skip": "SkipIntent",
    "skip this leg": "SkipIntent",
    "next": "AMAZON.NextIntent",
    "ready": "ReadyIntent",
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
    "start": "StartIntent",
    "start over": "AMAZON.StartOverIntent",
    "quick stretch": "StartIntent",
    "how am i doing": "ProgressIntent",
    "how long left": "TimeLeftIntent",
    "which leg": "WhichLegIntent",
    "hold for fifteen seconds": "SetHoldIntent",
    "set reminders": "ReminderIntent",
    "cancel my reminders": "CancelReminderIntent",
    "seven thirty": "ReminderIntent",
    "delete my data": "DeleteDataIntent",
    "easy": "FeelIntent",
    "just right": "FeelIntent",
    "too much": "FeelIntent",
    "slower": "SlowerIntent",
    "faster": "FasterIntent",
    "more time": "MoreTimeIntent",
    "repeat": "AMAZON.RepeatIntent",
    "go on": "AMAZON.ResumeIntent",
    "my doctor said it's okay": "ClearedIntent",
    "that was a mistake": "MistakeIntent",
}
ASKED = {
    Ask.START: ("yes", "no"),
    Ask.RESUME: ("yes", "no"),
    Ask.NEXT: ("ready", "stop"),
    Ask.PAUSED: ("yes", "resume"),
    Ask.FEEL: ("easy", "just right", "too much"),
}
"""What a question can be answered with; all others with yes or no."""


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return understanding_of("en-US")


def told() -> set[str]:
    """Everything that some line tells a person to say."""
    texts = [text for variants in ENGLISH.lines.values() for text in variants]
    texts += [label for key, label in ENGLISH.screen.items() if key.endswith("_spoken")]
    found = {
        phrase.strip().lower()
        for text in texts
        for words in TOLD.findall(text)
        for phrase in BETWEEN.split(ENDS.sub("", words))
    }
    return (found | {phrase.lower().removeprefix("alexa, ") for phrase in ENGLISH.phrases}) - NOT_SAID


def test_the_table_has_every_phrase_that_a_person_is_told_to_say() -> None:
    assert told() <= set(MEANT)


@pytest.mark.parametrize("phrase", MEANT)
def test_a_phrase_that_is_told_means_what_was_promised(phrase: str, understanding: Understanding) -> None:
    assert understanding.understand(phrase).intent == MEANT[phrase]
    assert understanding.understand(f"Alexa, {phrase}").intent == MEANT[phrase]


@pytest.mark.parametrize("question", Ask)
def test_the_answers_that_a_question_names_are_understood(
    question: Ask, understanding: Understanding
) -> None:
    for words in ASKED.get(question, ("yes", "no")):
        assert understanding.understand(words).intent == MEANT[words]


def test_what_is_asked_for_names_the_answers_in_the_table() -> None:
    for answer in ("ready", "stop"):
        assert answer in ENGLISH.lines["again.next"][0].lower()
    for answer in ASKED[Ask.FEEL]:
        assert answer in ENGLISH.lines["again.feel"][0].lower()
