from __future__ import annotations

import time

import pytest

from infra.local.nlu.en.built_ins import SPOKEN_BUILT_INS
from infra.local.nlu.understanding import FALLBACK, Understanding, Wish, understanding_of
from skill.conversation.routing.parts import meant
from tests.local.small_model import small_model

UNDERSTANDING = Understanding(small_model())


def own() -> Understanding:
    """What is likely takes more samples than a small model has."""
    return understanding_of("en-US")


def intent(text: str) -> tuple[str, dict[str, str]]:
    understood = UNDERSTANDING.understand(text)
    return understood.intent, understood.slots


@pytest.mark.parametrize(
    "text",
    [
        "Alexa, start my hamstring stretches",
        "open my hamstring stretches",
        "ALEXA BEGIN MY HAMSTRING STRETCHES!",
        "launch my hamstring stretch please",
        "my hamstring stretches",
    ],
)
def test_naming_the_skill_opens_it(text: str) -> None:
    understood = UNDERSTANDING.understand(text, in_session=False)
    assert (understood.wish, understood.names_the_skill) == (Wish.LAUNCH, True)


@pytest.mark.parametrize(
    ("text", "name", "slots"),
    [
        ("alexa ask my hamstring stretches how I'm doing", "ProgressIntent", {}),
        ("ask my hamstring stretches for my streak", "ProgressIntent", {"period": "STREAK"}),
        ("tell my hamstring stretches that it hurts", "HurtsIntent", {}),
        (
            "open my hamstring stretches and start a quick routine",
            "StartIntent",
            {"length": "QUICK"},
        ),
        ("start the wall stretch with my hamstring stretches", "StartIntent", {"position": "WALL"}),
        ("ask my hamstring stretches what the weather is", FALLBACK, {}),
    ],
)
def test_a_wish_beside_the_name_is_a_one_shot(text: str, name: str, slots: dict[str, str]) -> None:
    understood = UNDERSTANDING.understand(text, in_session=False)
    assert (understood.intent, understood.slots) == (name, slots)
    assert understood.names_the_skill


@pytest.mark.parametrize("text", ["how am i doing", "stop", "alexa, start my morning routine"])
def test_with_no_session_only_the_name_reaches_the_skill(text: str) -> None:
    assert UNDERSTANDING.understand(text, in_session=False).wish is Wish.ELSEWHERE


def test_exit_is_the_platforms_own_word() -> None:
    assert UNDERSTANDING.understand("exit").wish is Wish.EXIT
    assert UNDERSTANDING.understand("Alexa, quit.").wish is Wish.EXIT


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I can't straighten my knee", "EasierIntent"),
        ("i cant straighten my knee", "EasierIntent"),
        ("I cannot straighten my knee.", "EasierIntent"),
        ("i can’t straighten my knee", "EasierIntent"),  # noqa: RUF001 - as phones type it
        ("um, could you make it easier please", "EasierIntent"),
        ("OUCH!!", "HurtsIntent"),
        ("how am I doing?", "ProgressIntent"),
    ],
)
def test_spelling_case_marks_and_fillers_make_no_difference(text: str, name: str) -> None:
    assert intent(text) == (name, {})


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("hold for twenty seconds", {"seconds": "20"}),
        ("hold for twenty five", {"seconds": "25"}),
        ("hold for twenty-five seconds", {"seconds": "25"}),
        ("hold for 25", {"seconds": "25"}),
        ("hold for 25s", {"duration": "PT25S"}),
        ("hold for half a minute", {"duration": "PT30S"}),
        ("make it a minute and a half", {"duration": "PT1M30S"}),
        ("make it two minutes", {"duration": "PT2M"}),
        ("make it thirty seconds please", {"duration": "PT30S"}),
    ],
)
def test_numbers_and_durations_come_in_words_or_digits(text: str, slots: dict[str, str]) -> None:
    assert intent(text) == ("SetHoldIntent", slots)


@pytest.mark.parametrize(
    ("text", "name", "slots"),
    [
        ("make it hardr", "HarderIntent", {}),
        ("seated strech", "StartIntent", {"position": "SEATED"}),
        ("let us do the chair", "StartIntent", {"position": "SEATED"}),
        ("how much time is there left", "TimeLeftIntent", {}),
    ],
)
def test_a_near_miss_is_the_nearest_sample(text: str, name: str, slots: dict[str, str]) -> None:
    assert intent(text) == (name, slots)


@pytest.mark.parametrize(
    "text", ["what's the weather tomorrow", "order a pizza", "xyzzy", "", "please", "🦵", "?" * 500]
)
def test_what_is_near_nothing_is_a_fallback(text: str) -> None:
    assert intent(text) == (FALLBACK, {})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("oh god i can't feel my legs at all", "EmergencyIntent"),
        ("start the wall stretch i have chest pain", "EmergencyIntent"),
        ("both of my legs are numb", "EmergencyIntent"),
        ("make it easier it hurts", "HurtsIntent"),
        ("my leg has gone numb", "NumbIntent"),
    ],
)
def test_a_red_flag_is_never_swallowed_by_another_wish(text: str, name: str) -> None:
    understood = own().understand(text)
    assert meant(understood.intent, understood.slots) == name


@pytest.mark.parametrize(
    ("text", "not_this"),
    [
        ("i do not have chest pain", "EmergencyIntent"),
        ("i can feel my legs", "EmergencyIntent"),
        ("we can get down on the floor", "NoFloorIntent"),
        ("we can't get down on the floor", "FloorIntent"),
    ],
)
def test_a_no_is_never_lost(text: str, not_this: str) -> None:
    assert own().understand(text).intent != not_this


def test_built_ins_without_samples_have_alexas_own_words() -> None:
    names = small_model().intents
    spoken = {name: words for name, words in SPOKEN_BUILT_INS.items() if name in names}
    heard = {name: {intent(word)[0] for word in words} for name, words in spoken.items()}
    assert heard == {name: {name} for name in spoken}


def test_a_resolved_slot_has_alexas_shape() -> None:
    slot = UNDERSTANDING.understand("do the chair").intent_json("amzn1.ask.skill.x")["slots"]
    resolution = {
        "resolutionsPerAuthority": [
            {
                "authority": "amzn1.er-authority.echo-sdk.amzn1.ask.skill.x.POSITION",
                "status": {"code": "ER_SUCCESS_MATCH"},
                "values": [{"value": {"name": "seated stretch", "id": "SEATED"}}],
            }
        ]
    }
    assert slot["position"] == {
        "name": "position",
        "value": "chair",
        "confirmationStatus": "NONE",
        "source": "USER",
        "resolutions": resolution,
        "slotValue": {"type": "Simple", "value": "chair", "resolutions": resolution},
    }
    assert slot["length"] == {"name": "length", "confirmationStatus": "NONE"}


def test_a_value_that_its_type_lacks_arrives_unresolved() -> None:
    understood = UNDERSTANDING.understand("start the banana stretch")
    slot = understood.intent_json("x")["slots"]["position"]
    assert (understood.intent, slot["value"]) == ("StartIntent", "banana")
    status = slot["resolutions"]["resolutionsPerAuthority"][0]["status"]
    assert status == {"code": "ER_SUCCESS_NO_MATCH"}


def test_a_built_in_slot_has_no_resolutions() -> None:
    slot = UNDERSTANDING.understand("make it half a minute").intent_json("x")["slots"]["duration"]
    assert slot["value"] == slot["slotValue"]["value"] == "PT30S"
    assert "resolutions" not in slot


def test_an_intent_without_slots_has_no_slots_key() -> None:
    assert "slots" not in UNDERSTANDING.understand("ouch").intent_json("x")


def test_the_skills_own_model_answers_within_fifty_milliseconds() -> None:
    understanding = own()
    sentences = [
        "start the wall stretch",
        "could we maybe go a little gentler on that leg",
        "xyzzy",
    ]
    took_s = []
    for sentence in sentences * 5:
        began = time.process_time()
        understanding.understand(sentence)
        took_s.append(time.process_time() - began)
    assert sorted(took_s)[len(took_s) // 2] < 0.05
