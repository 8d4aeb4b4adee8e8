"""Who lives there: somebody new, or somebody whom an earlier version of the skill remembers."""

from __future__ import annotations

import json
import lzma
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skill.storage.codec import encode
from skill.storage.repository import LIFE
from skill.storage.store import Record, person_key
from tests.trials.conversations.exchange import decode
from tests.trials.conversations.house import USER

if TYPE_CHECKING:
    from random import Random

    from tests.trials.conversations.house import House

RECORDS = Path(__file__).parents[2] / "storage" / "records" / "version_1.jsonl.xz"
AWAY = (timedelta(hours=1), timedelta(hours=12), timedelta(days=1), timedelta(days=8), timedelta(days=400))
STARTS = tuple(
    datetime.fromisoformat(stamp).replace(tzinfo=UTC)
    for stamp in (
        "2026-03-02T15:30", "2026-03-02T15:30", "2026-06-30T21:55", "2028-02-28T18:00", "2028-02-29T16:00",
        "2026-12-31T22:30", "2026-03-08T06:40", "2026-10-25T00:30", "2026-11-01T05:30", "2026-07-05T23:50",
        "2026-03-02T11:55", "2026-03-03T07:50",
    )
)  # fmt: skip
"""Ordinary days, a leap day, a year's end, clocks that change, a Sunday night, shortly before four."""


class Known(NamedTuple):
    """Somebody whom an earlier version wrote down."""

    text: str
    last: datetime


@cache
def remembered() -> tuple[Known, ...]:
    lines = lzma.decompress(RECORDS.read_bytes()).decode().splitlines()
    texts = [told["text"] for told in map(json.loads, lines) if told["lived"]]
    return tuple(Known(text, _last(text)) for text in texts)


def _last(text: str) -> datetime:
    progress = decode(text)
    day = max(progress.history.last_day, progress.welcomed_day, progress.zone_day, 738_000)
    since = datetime.fromordinal(day).replace(tzinfo=UTC) + timedelta(hours=20)
    touched = max((run.touched_s for run in progress.runs), default=0)
    return max(since, datetime.fromtimestamp(touched, UTC))


def moves_in(house: House, chance: Random) -> None:
    """A person with a history, as it was written then or as it would be now."""
    known = chance.choice(remembered())
    house.now = known.last + chance.choice(AWAY)
    progress = decode(known.text)
    text = known.text if chance.random() < 0.4 else encode(progress)
    person = person_key(USER)
    house.shelf.records[person] = Record(text, LIFE + 1)
    house.accounts.ledger(person).opening(progress)
    house.zone = progress.zone or house.zone
