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
    for segment in _played(response.get("directives")):
        if segment.text or segment.tone or not heard:
            heard.append(segment)
        else:
            heard[-1] = replace(heard[-1], pause_ms=heard[-1].pause_ms + segment.pause_ms)
    return tuple(heard)


def of_reprompt(response: Json) -> tuple[Segment, ...]:
    return of_response(response.get("reprompt") or {})


def speeches(response: Json) -> Iterator[tuple[Segment, ...]]:
    """Each speech by itself, those in audio documents too: what a limit on one speech is about."""
    for part in (response, response.get("reprompt") or {}):
        yield of_speech(part.get("outputSpeech"))
        for directive in _documents(part.get("directives")):
            for component in _components(directive["document"]["mainTemplate"]["items"]):
                if component["type"] == "Speech":
                    yield _spoken(component, directive.get("datasources", {}))


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


def _documents(directives: list[Json] | None) -> list[Json]:
    return [directive for directive in directives or [] if directive["type"] == RENDER_AUDIO]


def _played(directives: list[Json] | None) -> Iterator[Segment]:
    for directive in _documents(directives):
        for item in directive["document"]["mainTemplate"]["items"]:
            yield from _segments(item, directive.get("datasources", {}), "")


def _segments(component: Json, sources: Json, bed: str) -> Iterator[Segment]:
    """`bed` is what sounds under it all the time."""
    kind = component["type"]
    if kind == "Silence":
        yield Segment("", int(component["duration"]), bed=bed)
    elif kind == "Speech":
        yield from (replace(segment, bed=bed) for segment in _spoken(component, sources))
    children = component.get("items", [])
    clips = [child for child in children if child["type"] == "Audio"]
    tones = [clip["source"] for clip in clips if not _repeats(clip)]
    bed = next((clip["source"] for clip in clips if _repeats(clip)), bed)
    for child in children:
        for segment in _segments(child, sources, bed):
            yield replace(segment, tone=tones.pop()) if tones else segment


def _repeats(clip: Json) -> bool:
    return any(each["type"] == "Repeat" for each in clip.get("filter", []))


def _spoken(speech: Json, sources: Json) -> tuple[Segment, ...]:
    content = bound(speech["content"], sources)
    return parse(content) if speech.get("contentType") == "SSML" else (Segment(content),)


def _components(components: list[Json]) -> Iterator[Json]:
    for component in components:
        yield component
        yield from _components(component.get("items", []))


def bound(text: str, sources: Json) -> str:
    """`text` with its `${payload.…}` bindings filled from the data sources."""

    def look_up(match: re.Match[str]) -> str:
        value: Any = sources
        for step in match[1].split("."):
            value = value[step]
        return str(value)

    return _BINDING.sub(look_up, text)
