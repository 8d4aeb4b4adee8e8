"""A timeline as an audio document: what is in it, how long it lasts, and where its tones sound."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.local.echo.heard import RENDER_AUDIO, length_ms, of_response, speeches
from skill.coaching.positions import Leg, PositionId
from skill.coaching.sounds import Bed, Sounds
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering import sounds
from skill.rendering.apla import BREAKS_MAX_MS, SOUNDS_MAX, document, parted
from skill.rendering.response import Documents, spoken
from skill.speech.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
BY_DOCUMENT = Documents("one")


def cue(text: str, pause_ms: int = 0, phase: Phase = Phase.TALK, hold: int = 0, leg: Leg = Leg.LEFT) -> Cue:
    return Cue(phase, text, ENGLISH.speaking_ms(text), pause_ms, PositionId.LYING, leg, hold)


def hold(number: int, leg: Leg = Leg.LEFT) -> tuple[Cue, ...]:
    return (
        cue("Breathe in.", 3_000, Phase.HOLD, number, leg),
        cue("And out.", 5_000, Phase.HOLD, number, leg),
        cue("And release.", 4_000, Phase.RELEASE),
    )


BLOCK = Timeline((cue("Lie down.", 9_000), cue("Slowly in. Hold.", 700, Phase.LEAD_IN), *hold(1), *hold(2)))


def made(timeline: Timeline, wanted: Sounds = Sounds()) -> Json:  # noqa: B008 - frozen
    content: Json = document(timeline, "one", wanted).document["mainTemplate"]["items"][0]
    return content


def components(tree: Json) -> Iterator[Json]:
    yield tree
    for child in tree.get("items", ()):
        yield from components(child)


def of_type(tree: Json, kind: str) -> list[Json]:
    return [component for component in components(tree) if component["type"] == kind]


def heard(tree: Json) -> list[tuple[str, int]]:
    directive = {"type": RENDER_AUDIO, "document": {"mainTemplate": {"items": [tree]}}}
    return [(segment.text, segment.pause_ms) for segment in of_response({"directives": [directive]})]


def cues_st() -> st.SearchStrategy[Timeline]:
    texts = st.sampled_from(["Hold.", "Breathe in, and out.", "Slowly straighten the knee.", "Tom & ${you}."])
    made_cues = st.builds(cue, texts, st.integers(0, 10_000))
    return st.lists(made_cues, min_size=2, max_size=30).map(Timeline.of)


@given(cues_st())
def test_no_speech_has_more_breaks_than_the_strictest_device_takes(timeline: Timeline) -> None:
    directive = document(timeline, "one").to_dict()
    for segments in speeches({"directives": [{**directive, "type": RENDER_AUDIO}]}):
        assert sum(segment.pause_ms for segment in segments) <= BREAKS_MAX_MS


@given(cues_st())
def test_words_and_silences_are_those_of_the_timeline_to_the_millisecond(timeline: Timeline) -> None:
    told = heard(made(timeline))
    assert " ".join(text for text, _ in told) == " ".join(c.text.replace("${", "{") for c in timeline)
    assert sum(pause for _, pause in told) == sum(c.pause_ms for c in timeline)


def test_what_belongs_together_is_one_speech() -> None:
    content = [speech["content"] for speech in of_type(made(BLOCK), "Speech")]
    held = 'Breathe in.<break time="3000ms"/>And out.<break time="5000ms"/>And release.<break time="400ms"/>'
    assert content == [
        '<speak>Lie down.<break time="9000ms"/>Slowly in. Hold.<break time="400ms"/></speak>',
        f"<speak>{held}</speak>",
        f"<speak>{held}</speak>",
    ]


def test_most_of_the_silence_after_the_last_word_of_a_speech_is_a_component() -> None:
    silences = [component["duration"] for component in of_type(made(BLOCK), "Silence")]
    assert silences == [300, 3_600, 3_600]


def test_the_first_words_are_spoken_whatever_becomes_of_the_document() -> None:
    response = spoken(BLOCK, BLOCK, documents=BY_DOCUMENT)
    for part in (response, response.reprompt):
        assert part.output_speech.ssml == "<speak>Lie down.</speak>"
        [directive] = part.directives
        assert directive.token == "one"
    first, rest = parted(BLOCK)
    assert (first + rest).ms == BLOCK.ms


def test_words_without_long_pauses_need_no_document() -> None:
    response = spoken(Timeline((cue("Ready?", 500),)), Timeline((cue("Shall we?"),)), documents=BY_DOCUMENT)
    assert response.directives is None
    assert response.reprompt.directives is None


def test_nothing_in_the_words_is_bound() -> None:
    [speech, *_] = of_type(made(Timeline((cue("Say ${payload}.", 9_000), cue("Go.")))), "Speech")
    assert "${" not in speech["content"]


TONES = Sounds(tones=True)


def test_a_tone_sounds_with_the_first_word_of_a_hold_and_another_with_the_first_after_it() -> None:
    with_tone = [
        (mixer["items"][0]["items"][0]["content"], mixer["items"][1]["source"].removeprefix(sounds.LIBRARY))
        for mixer in of_type(made(BLOCK, TONES), "Mixer")
    ]
    begins, ends = sounds.HOLD_BEGINS, sounds.HOLD_ENDS
    assert [tone for _, tone in with_tone] == [begins, ends, begins, ends]
    assert all(words.startswith("<speak>Breathe in.") for words, tone in with_tone if tone == begins)
    assert all(words.startswith("<speak>And release.") for words, tone in with_tone if tone == ends)


def test_holds_that_follow_each_other_without_a_word_between_have_tones_of_their_own() -> None:
    first, second = hold(1)[:2], hold(1, Leg.RIGHT)[:2]
    clips = of_type(made(Timeline((cue("In."), *first, *second, cue("Rest."))), TONES), "Audio")
    assert [clip["source"].removeprefix(sounds.LIBRARY) for clip in clips] == [
        sounds.HOLD_BEGINS,
        sounds.HOLD_BEGINS,
        sounds.HOLD_ENDS,
    ]


@pytest.mark.parametrize("wanted", [TONES, Sounds(bed=Bed.RAIN), Sounds(tones=True, bed=Bed.WATER)])
def test_sounds_move_nothing(wanted: Sounds) -> None:
    assert heard(made(BLOCK, wanted)) == heard(made(BLOCK))
    for clip in of_type(made(BLOCK, wanted), "Audio"):
        assert clip["duration"] == "trimToParent"


@pytest.mark.parametrize("bed", [bed for bed in Bed if bed is not Bed.NONE])
def test_a_bed_lies_quietly_under_all_of_it(bed: Bed) -> None:
    whole = made(BLOCK, Sounds(bed=bed))
    sequence, clip = whole["items"]
    assert whole["type"] == "Mixer"
    assert clip["source"].startswith("soundbank://soundlibrary/")
    assert {"type": "Repeat", "repeatCount": -1} in clip["filter"]
    assert {"type": "Volume", "amount": sounds.BED_VOLUME} in clip["filter"]
    assert length_of(sequence) == BLOCK.ms


def length_of(tree: Json) -> int:
    directive = {"type": RENDER_AUDIO, "document": {"mainTemplate": {"items": [tree]}}}
    return length_ms(of_response({"directives": [directive]}))


def test_a_document_never_has_more_sounds_than_it_may() -> None:
    many = Timeline.of(c for number in range(1, 12) for c in hold(number))
    clips = of_type(made(many, Sounds(tones=True, bed=Bed.NIGHT)), "Audio")
    assert len(clips) == SOUNDS_MAX
    assert heard(made(many, TONES)) == heard(made(many))


def test_holds_alone_are_reason_enough_for_a_document_where_tones_are_wanted() -> None:
    short = Timeline((cue("In."), *hold(1)[:1], cue("Out.")))
    assert spoken(short, Timeline(), documents=BY_DOCUMENT).directives is None
    assert spoken(short, Timeline(), documents=Documents(sounds=TONES)).directives is not None


def test_no_two_silences_follow_each_other() -> None:
    kinds = [item["type"] for item in made(BLOCK)["items"]]
    assert ("Silence", "Silence") not in pairwise(kinds)
