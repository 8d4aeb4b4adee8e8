"""What may be said: enough ways for every wish, and no words that mean two things."""

from __future__ import annotations

from collections import Counter

import pytest

from infra.local.nlu.en.words import normalise
from tests.interaction_model.model import SLOT, every_locale, meaning_of, meanings, model

CUSTOM = {
    "StartIntent", "EasierIntent", "HarderIntent", "HurtsIntent", "SharpIntent",
    "NerveIntent", "NumbIntent", "EmergencyIntent", "UrgentIntent", "DizzyIntent",
    "FellIntent", "ClearedIntent", "WhichLegIntent", "TimeLeftIntent", "HoldsLeftIntent",
    "SlowerIntent", "FasterIntent", "MoreTimeIntent", "LongerHoldIntent",
    "ShorterHoldIntent", "SetHoldIntent", "NoFloorIntent", "FloorIntent",
    "ProgressIntent", "SkipIntent", "FeelIntent", "ReminderIntent", "MyRemindersIntent",
    "CancelReminderIntent", "WhatYouKnowIntent", "DeleteDataIntent", "WhoIntent",
    "PaceIntent", "QuietIntent", "TalkIntent", "BriefIntent", "ExplainIntent",
    "BreatheIntent", "RestDayIntent", "DetailsIntent", "AimIntent", "PrescriptionIntent",
    "OwnPlanIntent", "OnlyIntent", "NoQuestionsIntent", "CountDownIntent", "NoCountDownIntent",
    "TimeBoxIntent", "ReadyIntent", "BetterIntent", "MistakeIntent", "CrisisIntent",
    "SoreBackIntent", "ThanksIntent", "GreetIntent", "ElsewhereIntent",
    "SoundsIntent", "NoSoundsIntent",
    "WhyIntent", "HamstringIntent", "WhereFeltIntent", "FormCheckIntent", "HowToBreatheIntent",
    "FacingIntent", "DescribeIntent", "SurfaceIntent", "ShoesIntent", "AfterSportIntent",
    "EquipmentIntent", "DurationIntent", "WhatNextIntent", "ConditionIntent", "NoFrameIntent",
    "FrameIntent", "NoTowelIntent",
}  # fmt: skip
BUILT_IN = {
    "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.PreviousIntent",
    "AMAZON.RepeatIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent",
    "AMAZON.StartOverIntent", "AMAZON.HelpIntent", "AMAZON.StopIntent",
    "AMAZON.CancelIntent", "AMAZON.FallbackIntent", "AMAZON.NavigateHomeIntent",
}  # fmt: skip
# The platform's own words do for these, and stop or cancel must not catch more than it means.
FEW_SAMPLES = {"AMAZON.CancelIntent", "AMAZON.FallbackIntent", "AMAZON.NavigateHomeIntent"}

VALUES = {
    "POSITION": {"LYING", "WALL", "SEATED", "SEATED_RAISED"},
    "LENGTH": {"QUICK", "FULL"},
    "PERIOD": {"TODAY", "YESTERDAY", "WEEK", "LAST_WEEK", "MONTH", "START", "TOTAL", "BEST", "STREAK"},
    "LEG": {"LEFT", "RIGHT"},
    "AIM": {"TWICE_A_DAY", "ONCE_A_DAY"},
    "BED": {"WATER", "RAIN", "NIGHT"},
    "PART": {"HOLD", "LEG", "THIS_LEG", "LEFT_LEG", "RIGHT_LEG", "STRETCH"},
    "FEEL": {"EASY", "JUST_RIGHT", "TOO_MUCH"},
    "PART_OF_DAY": {"MORNING", "EVENING"},
    "PACE": {"RELAXED", "NORMAL", "BRISK"},
    "PERSON": {"PARTNER", "PARENT", "CHILD", "OTHER"},
    "CLINICIAN": {"DOCTOR", "THERAPIST", "HOSPITAL"},
    "BODY": {
        "SADDLE",
        "BOTH_LEGS",
        "LEGS",
        "LEG",
        "KNEE",
        "LOWER_LEG",
        "HIP",
        "BACK",
        "CHEST",
        "ARM",
        "ARMS",
        "FACE",
        "SIDE",
        "HEAD",
        "BELLY",
    },
}


@every_locale
def test_the_model_has_the_agreed_intents_and_no_other(locale: str) -> None:
    assert model(locale).intents.keys() == CUSTOM | BUILT_IN


@every_locale
def test_the_slot_types_have_the_agreed_values_and_no_other(locale: str) -> None:
    found = {name: {value.id for value in values} for name, values in model(locale).types.items()}
    assert found == VALUES


@every_locale
@pytest.mark.parametrize("name", sorted((CUSTOM | BUILT_IN) - FEW_SAMPLES))
def test_every_wish_can_be_said_in_many_ways(locale: str, name: str) -> None:
    assert len(model(locale).intents[name].samples) >= 25


@every_locale
def test_no_sample_is_written_twice(locale: str) -> None:
    samples = Counter(s for intent in model(locale).intents.values() for s in intent.samples)
    assert [sample for sample, times in samples.items() if times > 1] == []


@every_locale
def test_no_words_mean_two_intents_whatever_is_said_for_the_slots(locale: str) -> None:
    assert {words: names for words, names in meanings(locale).items() if len(names) > 1} == {}


@every_locale
@pytest.mark.parametrize("slot_type", sorted(VALUES))
def test_no_words_mean_two_values_of_one_slot_type(locale: str, slot_type: str) -> None:
    said = [
        normalise(words)
        for value in model(locale).types[slot_type]
        for words in (value.name, *value.synonyms)
    ]
    assert [words for words, times in Counter(said).items() if times > 1] == []


@every_locale
def test_every_slot_of_a_sample_is_declared_and_every_declared_slot_is_said(locale: str) -> None:
    for intent in model(locale).intents.values():
        said = {slot for sample in intent.samples for slot in SLOT.findall(sample)}
        assert said == intent.slots.keys(), intent.name


@every_locale
def test_every_slot_type_is_used_and_every_used_type_is_there(locale: str) -> None:
    used = {kind for intent in model(locale).intents.values() for kind in intent.slots.values()}
    assert {kind for kind in used if not kind.startswith("AMAZON.")} == model(locale).types.keys()


@every_locale
def test_no_sample_names_the_skill_or_starts_with_the_wake_word(locale: str) -> None:
    samples = [s for intent in model(locale).intents.values() for s in intent.samples]
    assert [s for s in samples if model(locale).invocation_name in s or s.startswith("alexa")] == []


@every_locale
@pytest.mark.parametrize("glue", ["to", "for", "about"])
def test_no_sample_starts_with_a_word_that_joins_it_to_the_invocation_name(locale: str, glue: str) -> None:
    samples = [s for intent in model(locale).intents.values() for s in intent.samples]
    assert [s for s in samples if s.startswith(f"{glue} ")] == []


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("how i'm doing", "ProgressIntent"),
        ("how am i doing", "ProgressIntent"),
        ("my progress", "ProgressIntent"),
        ("my streak", "ProgressIntent"),
        ("start the wall stretch", "StartIntent"),
        ("the chair stretch", "StartIntent"),
    ],
)
@every_locale
def test_what_follows_ask_my_hamstring_stretches_is_a_sample(locale: str, words: str, intent: str) -> None:
    assert meaning_of(words, locale) == intent
