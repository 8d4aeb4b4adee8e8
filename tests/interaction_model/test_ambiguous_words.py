"""Words that could mean two things, and which of them they mean here.

Each choice is the one that does less harm when it is the wrong one: nothing is restarted, skipped
or ended by accident, and a word that may be a symptom is never taken for a wish to stretch harder.
"""

from __future__ import annotations

import pytest

from infra.local.nlu.en.built_ins import SPOKEN_BUILT_INS
from infra.local.nlu.understanding import understanding_of
from skill.conversation.routing.parts import meant
from tests.interaction_model.model import every_locale, meaning_of, model


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        # "Done" answers "say ready when you are"; "I'm done" is a person who has had enough, and
        # one who wants to stop must never be coached on. Whatever was held is kept either way.
        ("done", "ReadyIntent"),
        ("finished", "ReadyIntent"),
        ("i'm done", "AMAZON.StopIntent"),
        ("i'm finished", "AMAZON.StopIntent"),
        ("i'm done with this stretch", "SkipIntent"),
        # Waiting is not stopping, and a minute to get down on the floor is not a break.
        ("hold on", "AMAZON.PauseIntent"),
        ("wait a minute", "AMAZON.PauseIntent"),
        ("give me a minute", "MoreTimeIntent"),
        ("not yet", "MoreTimeIntent"),
        ("i only have a minute", "TimeBoxIntent"),
        # At a question "next stretch" is the one to come; only a leg or a hold is passed over.
        ("next stretch", "AMAZON.NextIntent"),
        ("next leg", "SkipIntent"),
        ("the other side", "SkipIntent"),
        # A question never moves anything.
        ("what's next", "WhatNextIntent"),
        ("can i let go yet", "TimeLeftIntent"),
        ("are we done yet", "TimeLeftIntent"),
        # Doing the last hold again is not starting all over.
        ("do it again", "AMAZON.PreviousIntent"),
        ("again", "AMAZON.RepeatIntent"),
        ("do it all again", "AMAZON.StartOverIntent"),
        ("how many stretches left", "HoldsLeftIntent"),
        ("how many stretches have i done", "ProgressIntent"),
    ],
)
@every_locale
def test_words_of_the_routine(locale: str, words: str, intent: str) -> None:
    assert meaning_of(words, locale) == intent


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        # The answer to "easy, just right, or too much?" against a wish for the hold going on.
        ("easy", "FeelIntent"),
        ("that was easy", "FeelIntent"),
        ("too easy", "HarderIntent"),
        ("take it easy", "EasierIntent"),
        ("too much", "FeelIntent"),
        ("it was fine", "FeelIntent"),
        # Who wants it quiet wants less of the talk; "stop" is short enough for the rest.
        ("be quiet", "QuietIntent"),
        ("quiet mode", "QuietIntent"),
        ("explain", "AMAZON.RepeatIntent"),
        ("explain everything", "ExplainIntent"),
        ("keep it short", "StartIntent"),
        ("short instructions", "BriefIntent"),
        ("normal", "StartIntent"),
        ("normal pace", "PaceIntent"),
        ("normal mode", "TalkIntent"),
        # "Okay" is a yes far more often than it is a feeling.
        ("okay", "AMAZON.YesIntent"),
        ("it was okay", "FeelIntent"),
        ("stay there", "AMAZON.NoIntent"),
        ("no floor", "NoFloorIntent"),
        ("too long", "ShorterHoldIntent"),
        ("too slow", "FasterIntent"),
        ("i can't hold it", "EasierIntent"),
    ],
)
@every_locale
def test_words_of_effort(locale: str, words: str, intent: str) -> None:
    assert meaning_of(words, locale) == intent


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("that hurts", "HurtsIntent"),
        ("it hurts a lot", "SharpIntent"),
        ("shooting pain down my leg", "SharpIntent"),
        ("pain down my leg", "NerveIntent"),
        ("my knee hurts", "HurtsIntent"),
        ("my calf hurts", "NerveIntent"),
        ("my foot is tingling", "NerveIntent"),
        ("my leg is numb", "NumbIntent"),
        ("my leg feels weak", "NumbIntent"),
        # One leg is a nerve that wants room; both, or anything between them, is an emergency.
        ("my legs are numb", "EmergencyIntent"),
        ("both legs are numb", "EmergencyIntent"),
        ("my legs are tingling", "EmergencyIntent"),
        ("my groin is numb", "EmergencyIntent"),
        ("i can't feel my leg", "NumbIntent"),
        ("i can't feel my legs", "EmergencyIntent"),
        ("i can't hold it in", "EmergencyIntent"),
        # Feeling no stretch is one thing, feeling nothing may be another.
        ("i don't feel anything", "HarderIntent"),
        ("i can't feel the stretch", "HarderIntent"),
        ("i can't feel anything", "NumbIntent"),
        ("i can't get down on the floor", "NoFloorIntent"),
        ("i can't get up from the floor", "FellIntent"),
        ("i'm on the floor", "ReadyIntent"),
        ("i can't get up", "FellIntent"),
        ("i can't lift my foot", "UrgentIntent"),
        ("i fell", "FellIntent"),
        ("i fell down the stairs", "UrgentIntent"),
        ("help me", "AMAZON.HelpIntent"),
        ("help i can't breathe", "EmergencyIntent"),
    ],
)
@every_locale
def test_words_of_the_body(locale: str, words: str, intent: str) -> None:
    heard = understanding_of(locale).understand(words)
    assert meant(heard.intent, heard.slots) == intent


@pytest.mark.parametrize(
    ("words", "intent"),
    [(words, name) for name, spoken in SPOKEN_BUILT_INS.items() for words in spoken],
)
@every_locale
def test_no_custom_intent_takes_a_word_that_alexa_gives_to_its_own(
    locale: str, words: str, intent: str
) -> None:
    # "Skip" is the one exception: Alexa may send it as either, and both mean to go on.
    assert meaning_of(words, locale) in ({"SkipIntent"} if words == "skip" else {None, intent})


@pytest.mark.parametrize("words", ["stop", "cancel", "yes", "no", "help", "pause", "next"])
@every_locale
def test_one_word_commands_are_samples_of_their_own_intent(locale: str, words: str) -> None:
    assert words in model(locale).intents[f"AMAZON.{words.capitalize()}Intent"].samples
