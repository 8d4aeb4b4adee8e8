"""SSML read back into what is heard: words and the silences after them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_NAMESPACES = ' xmlns:amazon="amazon" xmlns:alexa="alexa"'
_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_STRENGTH_MS = {
    "none": 0, "x-weak": 100, "weak": 250, "medium": 500, "strong": 750, "x-strong": 1000,
}  # fmt: skip
_RATE_PERCENT = {"x-slow": 50, "slow": 75, "medium": 100, "fast": 125, "x-fast": 150}
_PAUSE_AFTER_MS = {"p": 1000, "s": 750}


class SsmlError(ValueError):
    """The device would answer this speech with INVALID_RESPONSE."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words, then silence of `pause_ms`."""

    text: str
    pause_ms: int = 0
    rate_percent: int = 100
    tone: str = ""
    """The sound that begins with it; where each comes from is its address."""
    bed: str = ""
    """What sounds under it all the time."""


@lru_cache(maxsize=64)
def parse(ssml: str) -> tuple[Segment, ...]:
    root = read(ssml)
    merged: list[Segment] = []
    for segment in _segments(root, 100):
        _append(merged, segment)
    return tuple(replace(s, text=" ".join(s.text.split())) for s in merged)


def read(ssml: str) -> Element:
    try:
        root = ElementTree.fromstring(ssml.replace("<speak", f"<speak{_NAMESPACES}", 1))
    except ElementTree.ParseError as error:
        message = f"not well-formed SSML ({error}): {ssml[:200]}"
        raise SsmlError(message) from error
    if root.tag != "speak":
        message = f"SSML starts with <speak>, not <{root.tag}>"
        raise SsmlError(message)
    return root


def break_ms(element: Element) -> int:
    time = element.get("time")
    if time is None:
        return _named(_STRENGTH_MS, element.get("strength", "medium"))
    match = _TIME.fullmatch(time)
    if match is None:
        message = f"a break's time is like 500ms or 3s, not {time!r}"
        raise SsmlError(message)
    return round(float(match[1]) * (1000 if match[2] == "s" else 1))


def _segments(element: Element, rate: int) -> Iterator[Segment]:
    rate = _rate(element, rate)
    if element.tag == "break":
        yield Segment("", break_ms(element))
    elif element.tag == "sub":
        yield Segment(element.get("alias", ""), 0, rate)
    else:
        yield Segment(element.text or "", 0, rate)
        for child in element:
            yield from _segments(child, rate)
            yield Segment(child.tail or "", 0, rate)
        yield Segment("", _PAUSE_AFTER_MS.get(element.tag, 0))


def _rate(element: Element, rate: int) -> int:
    wanted = element.get("rate", "") if element.tag == "prosody" else ""
    percent = _PERCENT.fullmatch(wanted)
    if percent:
        return max(20, round(float(percent[1])))
    return _named(_RATE_PERCENT, wanted) if wanted else rate


def _named(values: dict[str, int], name: str) -> int:
    if name not in values:
        message = f"{name!r} is none of {', '.join(values)}"
        raise SsmlError(message)
    return values[name]


def _append(merged: list[Segment], segment: Segment) -> None:
    """Add to what was heard, joining words with words and silence with silence."""
    spoken = segment.text.strip()
    last = merged[-1] if merged else None
    if last and not spoken:
        space = segment.text if not last.pause_ms else ""
        merged[-1] = replace(last, text=last.text + space, pause_ms=last.pause_ms + segment.pause_ms)
    elif last and not last.pause_ms and last.rate_percent == segment.rate_percent:
        merged[-1] = replace(last, text=last.text + segment.text, pause_ms=segment.pause_ms)
    elif spoken or segment.pause_ms:
        merged.append(segment)
