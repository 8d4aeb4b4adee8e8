"""The meanings that transcripts are written in, on a small language of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infra.local.echo.ssml import Segment
from skill.speech.en import ENGLISH
from tests.transcripts import wording
from tests.transcripts.meaning import Meanings, UnknownMeaningError

LINES: dict[str, tuple[str, ...]] = {
    "hello": ("Hello there.", "Good day."),
    "hello.leg": ("The {leg} leg goes first.", "{Leg} leg first."),
    "yes": ("Good.",),
    "nice": ("Good.", "Nice."),
    "kept": ("{Count} seconds in the {position}.", "The {position} stays at {count} seconds."),
    "kept.later": ("{Count} seconds in the {position} from next time.",),
    "wait.short": ("No hurry.", "No hurry. Say, next, when you're there."),
    "lead_in.lying.standard": ("{Leg} leg. Slowly in.", "{Leg} leg. Gently in."),
    "and_hold": ("And hold.",),
    "cue.breathe": ("Breathe in.",),
    "release": ("And release.", "And let go."),
    "rest": ("Rest.",),
}
WAYS_IN: dict[str, tuple[str, ...]] = {
    "setup.lying.full.standard": ("Lie down.", "Bring the {leg} knee up.", "Straighten it."),
    "setup.lying.short.standard": ("On your back.", "{Leg} leg up."),
    "switch.lying.full": ("Now the {leg} leg.",),
}
MEANINGS = Meanings(replace(ENGLISH, lines=LINES, ways_in=WAYS_IN))
LEFT_HOLD = "Left leg. Slowly in. And hold. Breathe in. And release."
RIGHT_HOLD = "Right leg. Gently in. And hold. Breathe in. And let go."
LYING = (
    f"Lie down. No hurry. Bring the left knee up. Straighten it. {LEFT_HOLD} Now the right leg. {RIGHT_HOLD}"
)


def fits(expected: str, words: str) -> bool:
    return wording.is_as_written(expected, (Segment(words),), MEANINGS)


@pytest.mark.parametrize("words", ["Hello there.", "Good day."])
def test_any_variant_of_a_line_has_its_meaning(words: str) -> None:
    assert fits("[hello]", words)
    assert not fits("[yes]", words)


def test_a_value_stands_where_the_first_variant_has_its_place() -> None:
    assert fits("[kept: ten, wall stretch]", "Ten seconds in the wall stretch.")
    assert fits("[kept: ten, wall stretch]", "The wall stretch stays at ten seconds.")
    assert not fits("[kept: ten, wall stretch]", "The wall stretch stays at twenty seconds.")
    assert fits("[kept: …, wall stretch]", "Twenty seconds in the wall stretch.")
    assert fits("[kept]", "Twenty seconds in the wall stretch.")


def test_the_beginning_of_a_key_means_any_of_its_lines() -> None:
    assert fits("[setup.lying: left]", "On your back. Left leg up.")
    assert not fits("[setup.lying: left]", "On your back. Right leg up.")


def test_a_line_that_does_not_exist_or_has_no_such_places_is_refused() -> None:
    with pytest.raises(UnknownMeaningError):
        fits("[goodbye]", "Bye.")
    with pytest.raises(UnknownMeaningError):
        fits("[hello: left]", "Hello there.")


def test_how_long_a_wait_is_between_meanings_is_not_looked_at_and_other_words_are() -> None:
    assert fits(
        "[hello] [hello.leg: left]", "Hello there. No hurry. Say, next, when you're there. Left leg first."
    )
    assert not fits("[hello] [hello.leg: left]", "Hello there. My friend. Left leg first.")


@pytest.mark.parametrize("meaning", ["[lying: left, right]", "[hold: left]", "[kept: ten, wall stretch]"])
def test_of_a_line_nothing_need_be_said(meaning: str) -> None:
    """It is not there, which is no mistake in the transcript's writing."""
    assert not fits(meaning, "Hello there.")
    assert MEANINGS.within("Hello there.").of("Rest.") == "[rest]"


def test_words_and_meanings_stand_side_by_side() -> None:
    assert fits("[hello] How are you? … [yes]", "Good day. How are you? I am fine. Good.")
    assert not fits("[hello] How are you? … [yes]", "Good day. I am fine. Good.")


def test_a_whole_stretch_names_its_legs_in_order() -> None:
    assert fits("[lying: left, right]", LYING)
    assert fits("[lying.full: left, right]", LYING)
    assert fits("[…lying: left, right]", LYING.partition("up. ")[2])
    assert not fits("[lying: right, left]", LYING)
    assert not fits("[lying: left]", LYING)
    assert not fits("[lying.short: left, right]", LYING)
    assert not fits("[lying: left, right]", LYING.removesuffix(" And let go."))


def test_a_hold_has_a_beginning_and_an_end() -> None:
    assert fits("[hold: left]", LEFT_HOLD)
    assert fits("[…hold]", "Breathe in. And release.")
    assert not fits("[hold: left]", LEFT_HOLD.replace("And release.", "Rest."))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (LYING, "[lying: left, right]"),
        (f"Hello there. {LEFT_HOLD} Rest.", "[hello] [hold: left] [rest]"),
        ("Ten seconds in the wall stretch from next time.", "[kept.later: ten, wall stretch]"),
        ("What a day. Left leg first. No hurry.", "What a day. [hello.leg: left]"),
        ("On your back. Left leg up. And so on.", "[setup.lying.short.standard: left] And so on."),
    ],
)
def test_what_was_said_is_told_by_its_meanings(words: str, told: str) -> None:
    assert MEANINGS.of(words) == told
    assert fits(told, words)


def test_of_two_lines_that_say_the_same_the_one_that_was_asked_for_is_meant() -> None:
    assert [MEANINGS.of("Good.", {key}) for key in ("yes", "nice")] == ["[yes]", "[nice]"]


def test_a_meaning_is_rewritten_as_meanings_and_words_as_words() -> None:
    said = (Segment("Good day."), Segment("Left leg first."))
    assert wording.rewritten("[yes]", said, MEANINGS) == "[hello] [hello.leg: left]"
    assert wording.rewritten("Bye.", said, MEANINGS) == "Good day. Left leg first."
    assert wording.rewritten("", said, MEANINGS) == "[hello] [hello.leg: left]"


@pytest.mark.parametrize("expected", ["Bye. … Bye.", "[yes] … [yes]", "[…hold] … [yes]"])
def test_what_is_rewritten_is_cut_short_at_the_same_places(expected: str) -> None:
    said = (Segment("Good day."), Segment("Nice. Nice. Left leg first."))
    words, meanings = "Good day. … Left leg first.", "[hello] … [hello.leg: left]"
    assert wording.rewritten(expected, said, MEANINGS) == (words if "Bye" in expected else meanings)


def test_a_meaning_is_never_broken_into_two_lines() -> None:
    lines = wording.wrapped("A:", " ".join(["[kept: ten, wall stretch]"] * 9))
    assert len(lines) > 1
    assert all(line.count("[") == line.count("]") for line in lines)
