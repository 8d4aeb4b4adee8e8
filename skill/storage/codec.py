"""Progress as the JSON that is stored, and back, whichever version of the skill wrote it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from skill.coaching import bounds, days, deliveries, history, positions, progress, run, sounds
from skill.coaching.days import known_zone
from skill.coaching.merge import merge
from skill.coaching.progress import Progress
from skill.coaching.run import BLOCKS_MAX
from skill.coaching.settle import close
from skill.coaching.values import replace
from skill.storage import version_1
from skill.storage.repository import Codec
from skill.storage.serializer import Serializer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from skill.storage.store import Shown

MIGRATIONS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = (version_1.upgraded,)
"""The first makes version 2 of version 1, and so on."""
VERSION = 1 + len(MIGRATIONS)
"""Newer ones are never overwritten: they cannot be read."""
LONG_AGO = "2020-01-01"
"""Since when stretching is paused, where it is and nobody knows."""
DAYS_LEAST = 14
"""Days that are kept whatever else there is: so many are shown, and the streak looks at seven."""
LENGTH_MAX, READ_MAX = 1_840, 4_000
"""Characters: what is stored beside them makes two write units of it; what was once longer is still read."""

WHERE_THEY_ARE = (bounds, days, deliveries, history, positions, progress, run, sounds)
SERIALIZER = Serializer(Progress, *WHERE_THEY_ARE, most=READ_MAX)


class UnknownVersionError(ValueError):
    """Written by a newer version of the skill, or no progress at all."""


def encode(value: Progress) -> str:
    """Where it would be too long the oldest weeks are left out, then days; of impossible people more."""
    for lighter in _lighter(value):
        text = SERIALIZER.dumps(lighter, version=VERSION)
        if len(text) <= LENGTH_MAX:
            break
    return text


def shown(value: Progress) -> dict[str, Shown]:
    """The last session's day, sessions ever, the streak as it was then, and holds in seconds by position."""
    history = value.history
    last = (
        {"last_day": date.fromordinal(history.last_stretched).isoformat()} if history.last_stretched else {}
    )
    holds = {str(position): state.hold_s for position, state in value.positions.items()}
    return {**last, "sessions": history.sessions, "streak": history.streak, "holds": holds}


def _lighter(value: Progress) -> Iterator[Progress]:
    weeks = sorted(value.history.weeks.items())
    if any(len(run.blocks) > BLOCKS_MAX for run in value.runs):
        value = _within(value, BLOCKS_MAX)
    yield value
    for first in range(1, len(weeks) + 1):
        value = replace(value, history=replace(value.history, weeks=dict(weeks[first:])))
        yield value
    for first_day in sorted(value.history.days)[1:-DAYS_LEAST]:
        value = replace(value, history=value.history.since(first_day))
        yield value
    yield from (_within(value, most, counts=True) for most in range(BLOCKS_MAX - 1, 0, -1))
    for least in sorted(value.runs, key=lambda each: (each.sent is not None, each.touched_s)):
        value = close(value, least)
        yield value
        yield _within(value, 1)


def _within(value: Progress, most: int, *, counts: bool = False) -> Progress:
    """Runs without blocks that are behind; where `counts`, but for those that would count no more."""
    shorter = ((each, each.within(most)) for each in value.runs)
    runs = tuple(whole if counts and whole.counts != less.counts else less for whole, less in shorter)
    return replace(value, runs=runs)


def decode(text: str) -> Progress:
    """Raises UnknownVersionError or ValueError for anything that `encode` never wrote."""
    value = SERIALIZER.loads(text, _current)
    if not value.possible:
        raise ValueError("nobody's progress")
    return value if not value.zone or known_zone(value.zone) else replace(value, zone="")


def _current(tree: dict[str, Any]) -> dict[str, Any]:
    version = tree.pop("version" if "version" in tree else "v", None)
    if type(version) is not int or not 1 <= version <= VERSION:
        raise UnknownVersionError("not a version that is known here")
    for migrate in MIGRATIONS[version - 1 :]:
        tree = migrate(tree)
    tree.pop("pauses", None)  # Was one setting for all devices; each finds out for itself.
    why, since = tree.pop("lock", "none"), tree.pop("lock_day", "-")
    # Said why stretching was paused; since when is all that is kept.
    return tree if why == "none" else {"paused_day": LONG_AGO if since == "-" else since, **tree}


PROGRESS = Codec(decode, encode, Progress, merge, shown)
