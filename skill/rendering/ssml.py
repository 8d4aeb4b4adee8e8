"""A timeline as SSML: words and timed breaks, nothing else.

Alexa allows a break of at most 10 s and fewer than 8,000 characters. Breaks never stand next to
each other: the limit may be meant for a run of breaks, and some engines merge such a run.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase

if TYPE_CHECKING:
    from skill.coaching.timeline import Timeline

BREAK_MAX_MS = 10_000
LENGTH_MAX = 7_999

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"\w")


class UnspeakableError(ValueError):
    """A timeline that no device would play as it is meant."""


def render(timeline: Timeline) -> str:
    """A space stands between sentences, and nothing beside a break."""
    parts, space, pause = ["<speak>"], "", ""
    for cue in timeline.cues:
        if cue.phase is Phase.LISTEN:
            continue
        words, silence = _part(cue.text, cue.pause_ms)
        if words:
            parts.append(space + words)
            space, pause = " ", ""
        if silence:
            if pause:
                raise UnspeakableError(f"no words between {pause} and {silence}")
            parts.append(silence)
            space, pause = "", silence
    ssml = "".join((*parts, "</speak>"))
    if len(ssml) > LENGTH_MAX:
        raise UnspeakableError(f"{len(ssml)} characters of SSML, at most {LENGTH_MAX} are allowed")
    return ssml


@lru_cache(maxsize=1024)
def character_data(text: str) -> str:
    """`text` escaped for XML, without the characters that XML cannot carry.

    Empty where nothing could be heard of it, as of "…": breaks around it would be adjacent ones.
    """
    return escape(_NOT_XML.sub("", text).strip(), quote=False) if _WORD.search(text) else ""


@lru_cache(maxsize=2048)
def _part(text: str, pause_ms: int) -> tuple[str, str]:
    """Words and the break after them, each of them empty where there is none."""
    return character_data(text), _break(pause_ms) if pause_ms else ""


def _break(pause_ms: int) -> str:
    if not 0 <= pause_ms <= BREAK_MAX_MS:
        raise UnspeakableError(f"a pause of {pause_ms} ms, from 0 to {BREAK_MAX_MS} are allowed")
    return f'<break time="{pause_ms}ms"/>'
