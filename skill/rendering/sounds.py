"""Sounds of Alexa's own library, as parts of an audio document. docs/sounds.md tells where each was found.

None moves the clock: a sound is trimmed to the words and silences that it sounds with.
"""

from __future__ import annotations

from typing import Any

from skill.coaching.sounds import Bed

Json = dict[str, Any]

LIBRARY = "soundbank://soundlibrary/"
HOLD_BEGINS = "musical/amzn_sfx_bell_short_chime_01"
HOLD_ENDS = "musical/amzn_sfx_bell_short_chime_02"
BEDS = {
    Bed.WATER: "water/nature/nature_08",
    Bed.RAIN: "weather/rain/rain_06",
    Bed.NIGHT: "home/amzn_sfx_fireplace_crackle_01",
}
TONE_VOLUME, BED_VOLUME = "50%", "20%"
"""Of a clip's own; words stay clear above both."""
FOREVER = -1


def with_tone(items: list[Json], tone: str) -> Json:
    """`items` one after the other, with `tone` at their beginning."""
    return _mixed(items, _clip(tone, {"type": "Volume", "amount": TONE_VOLUME}))


def over_bed(items: list[Json], bed: Bed) -> Json:
    """`items` one after the other over a bed of sound, for as long as they last."""
    quietly = {"type": "Volume", "amount": BED_VOLUME}
    return _mixed(items, _clip(BEDS[bed], {"type": "Repeat", "repeatCount": FOREVER}, quietly))


def in_turn(items: list[Json]) -> Json:
    return {"type": "Sequencer", "items": items}


def _mixed(items: list[Json], clip: Json) -> Json:
    return {"type": "Mixer", "items": [in_turn(items), clip]}


def _clip(path: str, *filters: Json) -> Json:
    return {"type": "Audio", "source": LIBRARY + path, "duration": "trimToParent", "filter": list(filters)}
