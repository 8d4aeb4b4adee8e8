"""The guide's rules B8, read once more from its text: days, slots, doubles, weeks and the streak."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


def local_day(moment: datetime, zone: str) -> int:
    """The evening slot ends at four in the morning, so that is where a day begins."""
    clock = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (clock - timedelta(hours=4)).toordinal()


def slot(moment: datetime, zone: str) -> str:
    return "morning" if 4 <= moment.astimezone(ZoneInfo(zone)).hour < 14 else "evening"


@dataclass
class Sheet:
    """What one person has done, day by day, for a whole year."""

    sessions: dict[int, list[tuple[float, str]]] = field(default_factory=dict)
    """Day → when each stretch session ended (seconds since 1970), and in which slot."""
    rested: set[int] = field(default_factory=set)
    streak: int = 0
    best: int = 0
    begun: int = 0
    """The first day of the streak."""
    _looked_at: int = 0

    @property
    def last_day(self) -> int:
        return max((*self.sessions, *sorted(self.rested)), default=0)

    def day_of(self, moment: datetime, zone: str) -> int:
        """A journey west opens no older day."""
        return max(local_day(moment, zone), self.last_day)

    def count(self, moment: datetime, zone: str) -> int:
        day = self.day_of(moment, zone)
        self.look_back(day)
        if day not in self.sessions:
            self.begun = self.begun if self.streak else day
            self.streak += 1
            self.best = max(self.best, self.streak)
        self.sessions.setdefault(day, []).append((moment.astimezone(UTC).timestamp(), slot(moment, zone)))
        return day

    def look_back(self, today: int) -> None:
        """The third missed day in any seven ends the streak; what is before its first day does not count."""
        for day in range(max(self._looked_at, self.begun), today if self.streak else 0):
            window = range(max(self.begun, day - 6), day + 1)
            missed = sum(d not in self.sessions and d not in self.rested for d in window)
            if missed > 2:
                self.streak = 0
                break
        self._looked_at = max(self._looked_at, today)

    def double(self, day: int) -> bool:
        ends, slots = zip(*self.sessions[day], strict=True)
        return len(set(slots)) == 2 or max(ends) - min(ends) >= 3 * 3600

    def week(self, day: int) -> int:
        monday = day - date.fromordinal(day).weekday()
        return sum(len(self.sessions.get(d, ())) for d in range(monday, monday + 7))

    @property
    def total(self) -> int:
        return sum(len(ends) for ends in self.sessions.values())
