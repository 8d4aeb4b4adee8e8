"""What a person hears of a response: its speech, then its APL for Audio documents."""

from __future__ import annotations

import re
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
    return of_speech(response.get("outputSpeech")) + _audio(response.get("directives"))


def of_reprompt(response: Json) -> tuple[Segment, ...]:
    reprompt = response.get("reprompt") or {}
    return of_speech(reprompt.get("outputSpeech")) + _audio(reprompt.get("directives"))


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


def _audio(directives: list[Json] | None) -> tuple[Segment, ...]:
    documents = [d for d in directives or [] if d["type"] == RENDER_AUDIO]
    return tuple(segment for document in documents for segment in _document(document))


def _document(directive: Json) -> Iterator[Segment]:
    sources = directive.get("datasources", {})
    for item in directive["document"]["mainTemplate"]["items"]:
        yield from _component(item, sources)


def _component(component: Json, sources: Json) -> Iterator[Segment]:
    kind = component["type"]
    if kind == "Silence":
        yield Segment("", int(component["duration"]))
    elif kind == "Speech":
        content = bound(component["content"], sources)
        is_ssml = component.get("contentType") == "SSML"
        yield from parse(content) if is_ssml else (Segment(content),)
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
