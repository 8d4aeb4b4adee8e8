from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.ssml import BREAK_MAX_MS, LENGTH_MAX, UnspeakableError, render


def _cue(text: str, pause_ms: int = 0, phase: Phase = Phase.HOLD) -> Cue:
    return Cue(phase, text, speech_ms=500, pause_ms=pause_ms)


def _render(*cues: Cue) -> str:
    return render(Timeline(cues))


def test_words_and_breaks_come_in_the_order_of_the_cues() -> None:
    ssml = _render(_cue("Breathe in…", 3200), _cue("…and out.", 2500), _cue("And release."))

    assert ssml == (
        '<speak>Breathe in…<break time="3200ms"/>…and out.<break time="2500ms"/>And release.</speak>'
    )


def test_sentences_without_a_pause_do_not_run_together() -> None:
    assert _render(_cue("Foot down."), _cue("Rest.")) == "<speak>Foot down. Rest.</speak>"


def test_silence_may_come_first() -> None:
    ssml = _render(_cue("", 1000), _cue("Hold."))

    assert ssml == '<speak><break time="1000ms"/>Hold.</speak>'


def test_silence_may_follow_words_as_a_cue_of_its_own() -> None:
    ssml = _render(_cue("And hold."), _cue("", 4000), _cue("Nearly."))

    assert ssml == '<speak>And hold.<break time="4000ms"/>Nearly.</speak>'


def test_nothing_to_say_is_valid_ssml() -> None:
    assert _render() == "<speak></speak>"


def test_an_open_microphone_is_not_rendered() -> None:
    ssml = _render(_cue("Ready?", phase=Phase.QUESTION), _cue("", 8000, Phase.LISTEN))

    assert ssml == "<speak>Ready?</speak>"


def test_markup_in_words_is_spoken_and_not_obeyed() -> None:
    ssml = _render(_cue('Tom & <break time="9s"/> "you"'))

    assert "".join(ElementTree.fromstring(ssml).itertext()) == 'Tom & <break time="9s"/> "you"'
    assert not list(ElementTree.fromstring(ssml))


@pytest.mark.parametrize("forbidden", ["\x00", "\x08", "\x1b", "\ufffe", "\ud800"])
def test_characters_that_xml_cannot_carry_are_dropped(forbidden: str) -> None:
    assert _render(_cue(f"Sit{forbidden} tall.")) == "<speak>Sit tall.</speak>"


def test_words_that_consist_of_forbidden_characters_are_silence() -> None:
    with pytest.raises(UnspeakableError, match="no words between"):
        _render(_cue("Hold.", 5000), _cue("\x00", 5000))


@pytest.mark.parametrize("silent", ["", "  ", "\n", "…", "?!"])
def test_two_breaks_are_never_adjacent(silent: str) -> None:
    with pytest.raises(UnspeakableError, match="no words between"):
        _render(_cue("Hold.", 5000), _cue(silent, 5000))


def test_breaks_are_adjacent_even_with_a_silent_microphone_between_them() -> None:
    with pytest.raises(UnspeakableError, match="no words between"):
        _render(_cue("Hold.", 5000), _cue("", phase=Phase.LISTEN), _cue("", 5000))


def test_a_break_of_ten_seconds_is_the_longest() -> None:
    assert f'"{BREAK_MAX_MS}ms"' in _render(_cue("Hold.", BREAK_MAX_MS))
    with pytest.raises(UnspeakableError, match="10001 ms"):
        _render(_cue("Hold.", BREAK_MAX_MS + 1))


def test_a_pause_is_never_negative() -> None:
    with pytest.raises(UnspeakableError, match="-1 ms"):
        _render(_cue("Hold.", -1))


def test_a_response_stays_under_eight_thousand_characters() -> None:
    room = LENGTH_MAX - len("<speak></speak>")

    assert len(_render(_cue("a" * room))) == 7_999
    with pytest.raises(UnspeakableError, match="8000 characters"):
        _render(_cue("a" * (room + 1)))


def test_the_length_counts_characters_as_they_are_sent() -> None:
    with pytest.raises(UnspeakableError, match="characters"):
        _render(_cue("you & I " * 700))


def test_a_refusal_is_a_value_error() -> None:
    assert issubclass(UnspeakableError, ValueError)


@given(st.lists(st.tuples(st.text(max_size=30), st.integers(0, BREAK_MAX_MS)), max_size=12))
def test_whatever_the_words_the_ssml_is_sound_or_refused(lines: list[tuple[str, int]]) -> None:
    try:
        ssml = _render(*(_cue(text, pause_ms) for text, pause_ms in lines))
    except UnspeakableError:
        return
    speak = ElementTree.fromstring(ssml)
    breaks = list(speak)
    assert {each.tag for each in breaks} <= {"break"}
    assert [int(each.attrib["time"][:-2]) for each in breaks] == [ms for _, ms in lines if ms]
    assert all(re.search(r"\w", each.tail or "") for each in breaks[:-1])
