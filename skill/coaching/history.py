"""What was done, day by day and week by week, in rings that never grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

from skill.coaching.days import DAYS_PER_WEEK, Slot, week_of
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skill.coaching.bounds import Bounds, EpochS, Ordinal
    from skill.coaching.positions import HOLD_LONGEST_S, HoldS, PositionId

T = TypeVar("T")

DAYS_KEPT = 31
"""A month is told day by day."""
WEEKS_KEPT = 12
DOUBLE_APART_S = 3 * 60 * 60
WEEKS_FOR_A_TREND = 3
"""With so many weeks on record, holds are looked at by the week; until then, session by session."""
RECENT_KEPT = 8
"""As many stretch sessions as a small plot has room for."""


class Held(NamedTuple):
    """A hold (seconds) in so many stretch sessions running."""

    hold_s: HoldS
    sessions: Annotated[int, Bounds(1, RECENT_KEPT)]


@dataclass(frozen=True)
class Day:
    """Stretch sessions and held seconds of one local day."""

    sessions: Annotated[int, Bounds(0, 99)] = 0
    seconds: Annotated[int, Bounds(0, 99_999)] = 0
    double: bool = False
    """Both slots, or two sessions three hours apart (guide B8)."""
    rest: bool = False
    """A rest on safety grounds: keeps the streak and never uses a skip day."""


@dataclass(frozen=True)
class Week:
    sessions: Annotated[int, Bounds(0, 999)] = 0
    holds_s: Mapping[PositionId, HoldS] = field(default_factory=dict)
    """The longest finished hold of the week, per position."""

    def with_session(self, holds_s: Mapping[PositionId, int]) -> Week:
        longest = {p: max(s, self.holds_s.get(p, 0)) for p, s in holds_s.items()}
        return Week(self.sessions + 1, {**self.holds_s, **longest})


NO_DAY, NO_WEEK = Day(), Week()


@dataclass(frozen=True)
class History:
    days: Annotated[Mapping[Ordinal, Day], Bounds(0, DAYS_KEPT)] = field(default_factory=dict)
    """In order of time, as weeks are."""
    weeks: Annotated[Mapping[Ordinal, Week], Bounds(0, WEEKS_KEPT)] = field(default_factory=dict)
    sessions: int = 0
    """Stretch sessions ever."""
    streak: int = 0
    best: int = 0
    streak_from: Ordinal = 0
    """The first day of the present streak; earlier misses do not count against it."""
    first_s: EpochS = 0
    """When the last day's first stretch session was counted (seconds since 1970), to tell a double day."""
    first_slot: Slot | None = None
    first_day: Ordinal = 0
    """The day of the first stretch session of all."""
    total_s: Annotated[int, Bounds(0, 10**9)] = 0
    """Seconds held ever."""
    longest_s: Annotated[int, Bounds(0, HOLD_LONGEST_S)] = 0
    """The longest hold ever finished in a stretch session."""
    recent: Mapping[PositionId, Annotated[tuple[Held, ...], Bounds(0, RECENT_KEPT)]] = field(
        default_factory=dict
    )
    """The holds of a position, stretch session by session, oldest first, while there are few weeks."""

    def day(self, day: int) -> Day:
        return self.days.get(day, NO_DAY)

    def week(self, day: int) -> Week:
        return self.weeks.get(week_of(day), NO_WEEK)

    @property
    def last_day(self) -> int:
        """The last day with a stretch session or a rest; 0 where there is none."""
        return next((day for day, kept in reversed([*self.days.items()]) if kept.sessions or kept.rest), 0)

    @property
    def last_stretched(self) -> int:
        """The last day with a stretch session; 0 where there is none."""
        return next((day for day, kept in reversed([*self.days.items()]) if kept.sessions), 0)

    def since(self, first_day: int) -> History:
        """Without the days before; none of them counts as missed."""
        days = {day: kept for day, kept in self.days.items() if day >= first_day}
        return replace(self, days=days, streak_from=max(self.streak_from, first_day))

    def with_seconds(self, day: int, seconds: int) -> History:
        """Held seconds count for the day even where no stretch session comes of them."""
        kept = self.day(day)
        more = replace(self, total_s=self.total_s + seconds)
        return more._with_day(day, replace(kept, seconds=kept.seconds + seconds))

    def with_rest(self, day: int) -> History:
        return self._with_day(day, replace(self.day(day), rest=True))

    def with_session(self, day: int, slot: Slot, at_s: int, holds_s: Mapping[PositionId, int]) -> History:
        """Count one stretch session; `holds_s` are the holds finished in it, in seconds."""
        kept, week = self.day(day), self.week(day)
        first = self if kept.sessions else replace(self, first_s=at_s, first_slot=slot)
        double = kept.double or apart(first, at_s, slot)
        weeks = newest_weeks({**self.weeks, week_of(day): week.with_session(holds_s)})
        held = {position: (hold_s,) for position, hold_s in holds_s.items()}
        counted = replace(
            first,
            sessions=self.sessions + 1,
            first_day=self.first_day or day,
            longest_s=max(self.longest_s, *holds_s.values(), 0),
            weeks=weeks,
            recent=newest_holds(self.recent, held, weeks),
        )
        return counted._with_day(day, replace(kept, sessions=kept.sessions + 1, double=double))

    def _with_day(self, day: int, kept: Day) -> History:
        return replace(self, days=newest_days({**self.days, day: kept}))


def apart(history: History, at_s: int, slot: Slot | None) -> bool:
    """Whether a second stretch session makes a double day: the other slot, or three hours between them."""
    return slot is not history.first_slot or abs(at_s - history.first_s) >= DOUBLE_APART_S


def newest_holds(
    recent: Mapping[PositionId, tuple[Held, ...]],
    added_s: Mapping[PositionId, tuple[int, ...]],
    weeks: Mapping[int, Week],
) -> dict[PositionId, tuple[Held, ...]]:
    """None any more once there are weeks enough to look at."""
    if len(weeks) >= WEEKS_FOR_A_TREND:
        return {}
    positions = dict.fromkeys((*recent, *added_s))
    every = {p: (*session_by_session(recent.get(p, ())), *added_s.get(p, ())) for p in positions}
    return {
        p: tuple(Held(hold_s, len(list(same))) for hold_s, same in groupby(holds[-RECENT_KEPT:]))
        for p, holds in every.items()
    }


def session_by_session(recent: Iterable[Held]) -> tuple[int, ...]:
    """The hold of each (seconds)."""
    return tuple(hold_s for hold_s, sessions in recent for _ in range(sessions))


def newest_days(ring: Mapping[int, T]) -> dict[int, T]:
    return _newest(ring, DAYS_KEPT)


def newest_weeks(ring: Mapping[int, T]) -> dict[int, T]:
    return _newest(ring, WEEKS_KEPT * DAYS_PER_WEEK)


def _newest(ring: Mapping[int, T], days: int) -> dict[int, T]:
    """In order of time, without what is `days` or more older than the newest."""
    line = sorted(ring)
    since = line[-1] - days if line else 0
    if line == [*ring] and (not line or line[0] > since):
        return {**ring}
    return {key: ring[key] for key in line if key > since}
