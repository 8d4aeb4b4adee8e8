"""What a person hears of a response: its speech, then its APL for Audio documents."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from infra.local.echo.ssml import Segment, parse
from skill.speech.languages import language_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json = dict[str, Any]
HOME = "en-US"
RENDER_AUDIO = "Alexa.Presentation.APLA.RenderDocument"

_BINDING = re.compile(r"\$\{payload\.([\w.]+)\}")


def of_response(response: Json) -> tuple[Segment, ...]:
    """Speech first, then the documents; a silence belongs to the words before it, wherever they stand."""
    heard = [*of_speech(response.get("outputSpeech"))]
    for silence_ms, segments in _components(response.get("directives")):
        if silence_ms and heard:
            heard[-1] = replace(heard[-1], pause_ms=heard[-1].pause_ms + silence_ms)
        elif silence_ms:
            heard.append(Segment("", silence_ms))
        heard += segments
    return tuple(heard)


def of_reprompt(response: Json) -> tuple[Segment, ...]:
    return of_response(response.get("reprompt") or {})


def speeches(response: Json) -> Iterator[tuple[Segment, ...]]:
    """Each speech by itself, those in audio documents too: what a limit on one speech is about."""
    for part in (response, response.get("reprompt") or {}):
        yield of_speech(part.get("outputSpeech"))
        yield from (segments for _, segments in _components(part.get("directives")) if segments)


def of_speech(speech: Json | None) -> tuple[Segment, ...]:
    if not speech:
        return ()
    if speech["type"] == "PlainText":
        return (Segment(" ".join(speech["text"].split())),)
    return parse(speech["ssml"])


def length_ms(segments: Iterable[Segment], locale: str = HOME) -> int:
    """As a voice of `locale` speaks."""
    return sum(words_ms(segment, locale) + segment.pause_ms for segment in segments)


def words_ms(segment: Segment, locale: str = HOME) -> int:
    return round(language_for(locale).speaking_ms(segment.text) * 100 / segment.rate_percent)


def _components(directives: list[Json] | None) -> Iterator[tuple[int, tuple[Segment, ...]]]:
    """Every silence and every speech of the audio documents: its length, or its segments."""
    for directive in directives or []:
        if directive["type"] == RENDER_AUDIO:
            for item in directive["document"]["mainTemplate"]["items"]:
                yield from _component(item, directive.get("datasources", {}))


def _component(component: Json, sources: Json) -> Iterator[tuple[int, tuple[Segment, ...]]]:
    kind = component["type"]
    if kind == "Silence":
        yield int(component["duration"]), ()
    elif kind == "Speech":
        content = bound(component["content"], sources)
        is_ssml = component.get("contentType") == "SSML"
        yield 0, parse(content) if is_ssml else (Segment(content),)
    for child in component.get("items", []):
        yield from _component(child, sources)


def bound(text: str, sources: Json) -> str:
    """`text` with its `${payload.…}` bindings filled from the data sources."""

    def look_up(match: re.Match[str]) -> str:
        value: Any = sources
        for step in match[1].split("."):
            value = value[step]
        return str(value)

    return _BINDING.sub(look_up, text)
