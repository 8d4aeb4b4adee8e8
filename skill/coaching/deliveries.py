"""By which channel each device gets what leads through holds, and which it does not take (coach 8).

Each channel is the others' rescue from the next response on, and no device is sent twice in a row by one that
it refused. What was sent to whom is stored: a refusal counts whatever its session brings back.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NamedTuple

from skill.coaching.bounds import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skill.coaching.bounds import EpochS, Id

DEVICES_KEPT = 3
"""Those that were sent something last."""
EARLY_S = 15
"""Nothing that leads through holds is over so soon: what ended by then was not played."""
SCREEN_LOST_S = range(25, 41)
"""When a screen loses a session in which nobody touches it or speaks, give or take."""


class End(StrEnum):
    """How a session ended: refused, failing otherwise, left by a person or a screen, or nobody told."""

    REFUSED = "refused"
    FAILED = "failed"
    LEFT = "left"
    UNTOLD = "untold"


class Channel(StrEnum):
    """Timed pauses in speech, an audio document, or a document on a screen that speaks for itself."""

    SPEECH = "ssml"
    DOCUMENT = "apla"
    SCREEN = "apl"


class Delivery(NamedTuple):
    """What a device was sent last, and the two channels that it refused last.

    `at_s` is when it was sent (seconds since 1970), 0 once that is over. A device that never refused any is
    forgotten then.
    """

    device: Id
    channel: Channel
    at_s: EpochS
    refused: Channel | None = None
    refused_before: Channel | None = None


Deliveries = Annotated[tuple[Delivery, ...], Bounds(0, DEVICES_KEPT)]
"""The latest last, one a device."""


def usual(first: Channel, *, screen: bool, sounds: bool) -> list[Channel]:
    """What is tried, in this order. Sounds live in audio documents alone."""
    screens = [Channel.DOCUMENT, Channel.SCREEN] if sounds else [Channel.SCREEN]
    order = dict.fromkeys([*screens, first, Channel.SPEECH, Channel.DOCUMENT])
    return [channel for channel in order if screen or channel is not Channel.SCREEN]


def channel_for(deliveries: Deliveries, device: str, usual: Sequence[Channel]) -> Channel:
    """The first of `usual` that the device did not refuse; of those it all refused, the one longest ago."""
    known = last(deliveries, device)
    told = (known.refused_before, known.refused) if known is not None else ()
    refused = [channel for channel in told if channel is not None and channel in usual]
    return next((channel for channel in usual if channel not in refused), (*refused, *usual)[0])


def refuses(deliveries: Deliveries, device: str, channel: Channel) -> bool:
    known = last(deliveries, device)
    return known is not None and channel in (known.refused, known.refused_before)


def last(deliveries: Deliveries, device: str) -> Delivery | None:
    return next((each for each in deliveries if each.device == device), None)


def delivered(deliveries: Deliveries, device: str, channel: Channel, at_s: int) -> Deliveries:
    known = last(deliveries, device) or Delivery(device, channel, at_s)
    return _kept((*deliveries, known._replace(channel=channel, at_s=at_s)))


def refused(deliveries: Deliveries, device: str) -> Deliveries:
    """The device did not play what it was sent last; told twice of the same, it counts once."""
    known = last(deliveries, device)
    if known is None or known.channel is known.refused:
        return deliveries
    return _kept((*deliveries, known._replace(refused=known.channel, refused_before=known.refused)))


def over(deliveries: Deliveries, device: str) -> Deliveries:
    """What the device was sent plays no more; what it refused is still known."""
    known = last(deliveries, device)
    if known is None:
        return deliveries
    others = tuple(each for each in deliveries if each.device != device)
    return (*others, known._replace(at_s=0)) if known.refused else others


def cut_off(delivery: Delivery, end: End, now_s: int, until_s: int) -> bool:
    """Whether this end of the session says that the device does not play what it was sent.

    The last hold in that would have ended at `until_s`. A session that a screen loses looks like one that
    somebody leaves: what tells them apart is when.
    """
    after_s = now_s - delivery.at_s
    if end is End.UNTOLD and delivery.refused is not None:
        return False  # It may be somebody in a hurry; what the device itself told weighs more.
    if delivery.channel is not Channel.SCREEN:
        return end is not End.LEFT and 0 <= after_s <= EARLY_S
    lost = {End.FAILED: after_s >= 0, End.UNTOLD: after_s >= SCREEN_LOST_S.start}
    return now_s < until_s and lost.get(end, after_s in SCREEN_LOST_S)


def merged(mine: Deliveries, theirs: Deliveries) -> Deliveries:
    """Of each device what it was sent later; of the same, what is known of a refusal."""
    return _kept(sorted((*theirs, *mine), key=lambda each: (each.at_s, each.channel is each.refused)))


def _kept(deliveries: Iterable[Delivery]) -> Deliveries:
    """Of one device the last that is named."""
    latest: dict[str, Delivery] = {}
    for each in deliveries:
        latest.pop(each.device, None)
        latest[each.device] = each
    return tuple(latest.values())[-DEVICES_KEPT:]
