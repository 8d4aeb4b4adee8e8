from __future__ import annotations

import pytest

from infra.local.echo import heard
from infra.local.echo.ssml import Segment, SsmlError, parse


def test_words_and_pauses_come_in_their_order() -> None:
    ssml = '<speak>Lie  back. <break time="10s"/> Breathe in, <break time="2500ms"/>and out.</speak>'
    assert parse(ssml) == (
        Segment("Lie back.", 10_000), Segment("Breathe in,", 2_500), Segment("and out."),
    )  # fmt: skip


def test_silence_may_come_first() -> None:
    assert parse('<speak><break time="1s"/>Go.</speak>') == (Segment("", 1000), Segment("Go."))


def test_adjacent_breaks_add_up() -> None:
    assert parse('<speak>A<break time="1s"/> <break time="2s"/></speak>') == (Segment("A", 3000),)


def test_escaped_characters_are_read_as_themselves() -> None:
    assert parse("<speak>Left &amp; right &lt;3</speak>") == (Segment("Left & right <3"),)


def test_amazons_own_tags_are_read_through() -> None:
    ssml = '<speak>Well <amazon:effect name="whispered">done</amazon:effect>, you.</speak>'
    assert parse(ssml) == (Segment("Well done, you."),)


def test_a_substitute_is_what_is_heard() -> None:
    assert parse('<speak>Ten <sub alias="seconds">s</sub> left.</speak>') == (Segment("Ten seconds left."),)


def test_slow_speech_takes_longer() -> None:
    slow = parse('<speak><prosody rate="50%">Breathe in.</prosody></speak>')
    plain = parse("<speak>Breathe in.</speak>")
    assert heard.length_ms(slow) == 2 * heard.length_ms(plain) > 0


def test_paragraphs_end_in_a_pause() -> None:
    assert parse("<speak><p>One.</p><p>Two.</p></speak>") == (
        Segment("One.", 1000), Segment("Two.", 1000),
    )  # fmt: skip


@pytest.mark.parametrize(
    "ssml",
    [
        "<speak>Left & right</speak>",
        "<speak>Go",
        "Go.",
        "<p>Go.</p>",
        '<speak>Go.<break time="10"/></speak>',
        '<speak>Go.<break time="ten seconds"/></speak>',
        '<speak>Go.<break strength="loud"/></speak>',
        '<speak><prosody rate="x%">Go.</prosody></speak>',
    ],
)
def test_what_a_device_would_refuse_is_refused(ssml: str) -> None:
    with pytest.raises(SsmlError):
        parse(ssml)
