"""By which way each device gets what leads through holds, and which it does not take (coach 8).

There are three: timed pauses in speech, an audio document, a document on a screen. Each is the others' rescue
from the next response on, and no device is sent the same way twice in a row that it refused. What was sent to
whom is stored: a refusal counts whatever its session brings back.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DEVICES_KEPT = 4
"""Those that were sent something last."""
EARLY_S = 15
"""No block is over so soon: what ended by then was not played."""


class Way(StrEnum):
    SPEECH = "ssml"
    DOCUMENT = "apla"
    SCREEN = "apl"


class Delivery(NamedTuple):
    """What a device was sent last, when (seconds since 1970), and the two ways that it refused last."""

    device: str
    way: Way
    at_s: int
    refused: Way | None = None
    refused_before: Way | None = None


Deliveries = tuple[Delivery, ...]
"""The latest last, one a device."""


def way_for(deliveries: Deliveries, device: str, usual: Sequence[Way]) -> Way:
    """The first of `usual` that the device did not refuse; of those it all refused, the one longest ago."""
    known = _of(deliveries, device)
    if known is None:
        return usual[0]
    refused = [way for way in (known.refused_before, known.refused) if way is not None]
    return next((way for way in usual if way not in refused), refused[0] if refused else usual[0])


def delivered(deliveries: Deliveries, device: str, way: Way, at_s: int) -> Deliveries:
    known = _of(deliveries, device) or Delivery(device, way, at_s)
    return _kept((*deliveries, known._replace(way=way, at_s=at_s)))


def refused(deliveries: Deliveries, device: str) -> Deliveries:
    """The device did not play what it was sent last; told twice of the same, it counts once."""
    known = _of(deliveries, device)
    if known is None or known.way is known.refused:
        return deliveries
    return _kept((*deliveries, known._replace(refused=known.way, refused_before=known.refused)))


def ended_early(deliveries: Deliveries, device: str, now_s: int) -> bool:
    """Whether what the device was sent last cannot have been played by now, if this is its end."""
    known = _of(deliveries, device)
    return known is not None and 0 <= now_s - known.at_s <= EARLY_S


def merged(mine: Deliveries, theirs: Deliveries) -> Deliveries:
    """Of each device what it was sent later; of the same, what is known of a refusal."""
    return _kept(sorted((*theirs, *mine), key=lambda each: (each.at_s, each.way is each.refused)))


def _of(deliveries: Deliveries, device: str) -> Delivery | None:
    return next((each for each in deliveries if each.device == device), None)


def _kept(deliveries: Iterable[Delivery]) -> Deliveries:
    """Of one device the last that is named."""
    latest: dict[str, Delivery] = {}
    for each in deliveries:
        latest.pop(each.device, None)
        latest[each.device] = each
    return tuple(latest.values())[-DEVICES_KEPT:]
