"""What comes back from outside is checked before it is believed, and spoken as words only."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import fields
from typing import Any

import pytest

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase, Span
from skill.conversation.alexa.session import MEMORY, memory_of
from skill.conversation.turns.memory import SAID_MAX, Memory
from tests.conversation.household import Answer, Household
from tests.conversation.states import LAUNCH, begun, wait_for

Json = dict[str, Any]
MARKUP = "<break time='90s'/>"
FULL_WIDTH = "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT FIVE}"
JUNK: list[Any] = [None, 0, -1, 10**18, 1.5, True, "", "x" * 5000, MARKUP, [], [[]], {}, {"a": {}}]
KEYS = tuple(field.name for field in fields(Memory))


def in_a_hold() -> Household:
    home = Household()
    return wait_for(home, begun(home), Phase.HOLD)


def forged(home: Household, words: str, changes: Json) -> Answer:
    """What `words` are answered to where the session came back changed."""
    assert home.session is not None
    home.session.attributes = {**deepcopy(home.session.attributes), **changes}
    return home.says(words)


@pytest.mark.parametrize("junk", JUNK, ids=repr)
@pytest.mark.parametrize("key", KEYS)
def test_a_forged_memory_is_answered_like_any_other(key: str, junk: object) -> None:
    home = in_a_hold()
    assert home.session is not None
    memory = {**json.loads(home.session.attributes["memory"]), key: junk}
    reply = forged(home, "how long left", {"memory": json.dumps(memory)})
    assert reply.complaints == []
    assert reply.words


@pytest.mark.parametrize("junk", JUNK, ids=repr)
@pytest.mark.parametrize("key", KEYS)
def test_a_memory_holds_only_what_was_put_into_one(key: str, junk: object) -> None:
    memory = memory_of(json.dumps({key: junk}))
    assert memory_of(MEMORY.dumps(memory)) == memory
    for text in (memory.run, memory.said, memory.token, *memory.about, *memory.about.values()):
        assert isinstance(text, str)
        assert len(text) <= SAID_MAX


@pytest.mark.parametrize("junk", JUNK, ids=repr)
@pytest.mark.parametrize("key", ["memory", "progress", "version", "requests", "stored", "tried"])
def test_forged_attributes_never_lose_what_is_stored(key: str, junk: object) -> None:
    home = in_a_hold()
    home.wait(20)
    before = home.known()
    reply = forged(home, "which leg", {key: junk})
    assert reply.complaints == []
    assert home.known().welcomed_day == before.welcomed_day
    assert [run.id for run in home.known().runs] == [run.id for run in before.runs]


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_what_is_no_text_is_no_memory(junk: object) -> None:
    assert memory_of(junk) == Memory()


def played(spans: object, at_ms: object = 1) -> Memory:
    return memory_of(json.dumps({"run": "abc", "playing": {"at_ms": at_ms, "spans": spans}}))


def test_spans_that_were_sent_are_known_again() -> None:
    playing = played("hold.lying.left.1.10000,listen.-.-.0.8000").playing
    assert playing is not None
    assert playing.spans == (
        Span(Phase.HOLD, PositionId.LYING, Leg.LEFT, 1, 10_000),
        Span(Phase.LISTEN, None, None, 0, 8_000),
    )


@pytest.mark.parametrize(
    "spans",
    [
        "sleep.lying.left.1.1000",
        "hold.floating.left.1.1000",
        "hold.lying.middle.1.1000",
        "hold.lying.left.one.1000",
        "hold.lying.left.True.1000",
        "hold.lying.left.99999999.1000",
        "hold.lying.left.1.-1000",
        "hold.lying.left.1.1e3",
        "hold.lying.left.1",
        "hold.lying.left.1.1000.1",
        "hold.lying.left.1.1000,",
        ",".join(["hold.lying.left.1.1000"] * 500),
        "spans",
        "",
        "-",
        [["hold", "lying", "left", 1, 1000]],
        {"hold": "lying"},
        True,
        None,
    ],
    ids=lambda spans: repr(spans)[:40],
)
def test_spans_that_were_never_sent_are_forgotten(spans: object) -> None:
    assert played(spans) == Memory()


@pytest.mark.parametrize("at_ms", [True, "1", 1.5, 10**18, None, [1]])
def test_a_moment_that_never_was_is_forgotten(at_ms: object) -> None:
    assert played("hold.lying.left.1.10000", at_ms) == Memory()


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "[[", "{", "NaN", "[NaN]", "[" * 30_000, "{}" + " " * 30_000],
    ids=lambda text: text[:5],
)
def test_a_text_that_nobody_could_have_written_is_forgotten(text: str) -> None:
    assert memory_of(text) == Memory()
    assert memory_of(f'{{"run":"abc","playing":{text}}}') == Memory()
    assert memory_of(json.dumps({"run": "abc", "playing": text})) == Memory()


def test_remembered_words_are_said_again_as_words_whatever_is_in_them() -> None:
    home = Household()
    home.says(LAUNCH)
    assert home.session is not None
    said = "<audio src='https://x.example'/> & more. Ready?"
    memory = {**json.loads(home.session.attributes["memory"]), "said": said}
    reply = forged(home, "repeat", {"memory": json.dumps(memory)})
    assert reply.complaints == []
    assert "<audio" not in reply.json["response"]["outputSpeech"]["ssml"]
    assert "& more" in reply.words


def slot(name: str, words: str) -> Json:
    return {"name": name, "value": words, "confirmationStatus": "NONE"}


HOSTILE_WORDS = [MARKUP, "]]>", "&amp;&lt;", "wall' or 1", "x" * 3000, "\x00\x1b", FULL_WIDTH]


@pytest.mark.parametrize("words", HOSTILE_WORDS, ids=repr)
@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        ("StartIntent", ("position", "length")),
        ("SkipIntent", ("part",)),
        ("FeelIntent", ("feel",)),
        ("ProgressIntent", ("period",)),
        ("SetHoldIntent", ("seconds", "duration")),
    ],
)
def test_slots_with_anything_in_them_get_a_sound_answer(
    intent: str, slots: tuple[str, ...], words: str
) -> None:
    home = in_a_hold()
    request = home.request("help")
    filled = {name: slot(name, words) for name in slots}
    request["request"]["intent"] = {"name": intent, "confirmationStatus": "NONE", "slots": filled}
    reply = home.sends(request)
    assert reply.complaints == []
    assert reply.open


@pytest.mark.parametrize(
    ("seconds", "hold_s"),
    [("0", 10), ("7", 10), ("15", 15), ("9999", 20), ("-5", 10), (FULL_WIDTH, 10), ("3.5", 10)],
)
def test_no_number_takes_a_hold_past_half_of_the_way_or_below_ten(seconds: str, hold_s: int) -> None:
    home = in_a_hold()
    request = home.request("help")
    request["request"]["intent"] = {"name": "SetHoldIntent", "slots": {"seconds": slot("seconds", seconds)}}
    run = home.sends(request).progress.runs[-1]
    assert run.blocks[0].hold_s == hold_s


def test_an_intent_that_the_skill_does_not_know_is_not_understood_and_nothing_more() -> None:
    home = in_a_hold()
    request = home.request("help")
    request["request"]["intent"] = {"name": "AMAZON.ShuffleOnIntent"}
    reply = home.sends(request)
    assert reply.open
    assert reply.complaints == []
