"""The guide's rules B5 and B15, read once more from its text: what a person's holds and depths should be.

Nothing of the skill is called here. What a person does is written down as a log, and what the guide says of
it is read off that log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

CAPS_S = {"lying": 30, "wall": 20, "seated": 30, "seated_raised": 30}
EASIER = {"lying": None, "wall": "lying", "seated": "lying", "seated_raised": "seated"}
DEEPEST = {"lying": 1, "wall": 1, "seated": 0, "seated_raised": 1}
FLOOR = ("lying", "wall")
LEGS = ("left", "right")
NEUTRAL, GOOD, EASED, UNFINISHED, BREAK = "one leg", "good", "eased", "unfinished", "break"


@dataclass
class Entry:
    """One stretch session in one position, or something that begins the counting again."""

    day: int
    kind: str
    easy: bool | None = None
    """None where nothing was answered, which says nothing against it."""
    paid: bool = False
    """Two easings running were answered here with five seconds less."""


@dataclass
class Stand:
    """Where one position stands by the guide."""

    hold_s: int = 10
    depth: int = 0
    log: list[Entry] = field(default_factory=list)
    stepped_on: int | None = None
    grew_on: int | None = None
    stays_until: int = 0
    done_on: int | None = None
    gap_paid: bool = False
    left_out: bool = False

    def row(self) -> list[Entry]:
        """The good ones in a row; a leg left alone for safety neither adds nor takes away."""
        lately = takewhile(lambda entry: entry.kind in (GOOD, NEUTRAL), reversed(self.log))
        return [entry for entry in lately if entry.kind == GOOD]

    def easy_row(self) -> int:
        answered = (entry.easy for entry in self.row() if entry.easy is not None)
        return len(list(takewhile(bool, answered)))

    def begin_again(self, day: int) -> None:
        """From here on; what grew and was taken back or eased since is no news any more."""
        self.log.append(Entry(day, BREAK))
        self.grew_on = None

    def less(self, seconds: int = 5) -> None:
        self.hold_s = max(10, self.hold_s - seconds)

    def sessions(self) -> list[Entry]:
        return [entry for entry in self.log[-12:] if entry.kind != BREAK]

    def begins(self, position: str, day: int) -> None:
        """Three good ones, the first of them before today: five seconds more as the next run begins."""
        row = self.row()
        rested = self.stepped_on is None or day - self.stepped_on >= 2
        if (
            len(row) >= 3
            and row[-1].day < day
            and rested
            and day >= self.stays_until
            and self._below(position)
        ):
            self.hold_s += 5
            self.begin_again(day)
            self.stepped_on = self.grew_on = day

    def too_much(self, day: int) -> None:
        if self.hold_s > 10:
            self.less()
        else:
            self.depth = max(-1, self.depth - 1)
        self.begin_again(day)

    def _below(self, position: str) -> bool:
        return self.hold_s < CAPS_S[position]

    def outgrown(self, position: str) -> bool:
        row = self.row()
        return not self._below(position) and self.easy_row() >= 3 <= len(row) and row[-1].day < row[0].day

    def eased_one(self) -> None:
        *_, before, entry = [Entry(0, NEUTRAL), *self.sessions()]
        entry.kind = EASED
        if before.kind == EASED and not before.paid:
            entry.paid = True
            self.less()

    def away(self, day: int) -> None:
        """Before a run begins: days since the last time in this position."""
        gap = 0 if self.done_on is None else day - self.done_on
        if gap >= 14:
            self.hold_s = 10
            self.begin_again(day)
        elif gap >= 7 and not self.gap_paid:
            self.less()
            self.begin_again(day)
        self.gap_paid |= gap >= 7


class Guide:
    """One person by the guide. `complaints` are the differences to what the skill says."""

    def __init__(self, *, floor: bool) -> None:
        self.floor = floor
        self.chair = "seated"
        self.stands = {position: Stand() for position in CAPS_S}
        self.nerves: dict[str, list[int]] = {leg: [] for leg in LEGS}
        self.rests: dict[str, set[int]] = {leg: set() for leg in LEGS}
        self.first_leg = "left"
        self.complaints: list[str] = []

    def compare(self, what: str, seen: object, guide: object) -> None:
        if seen != guide:
            self.complaints.append(f"{what} is {seen}, by the guide {guide}")

    def routine(self) -> tuple[str, ...]:
        usual = (*(FLOOR if self.floor else ()), self.chair)
        return tuple(p for p in usual if not self.stands[p].left_out) or (self.chair,)

    def resting(self, day: int) -> frozenset[str]:
        return frozenset(leg for leg in LEGS if day in self.rests[leg])

    def careful(self, day: int) -> bool:
        return any(0 <= day - strike <= 7 for strikes in self.nerves.values() for strike in strikes[-2:])

    def away(self, day: int) -> None:
        for stand in self.stands.values():
            stand.away(day)

    def plans(self, day: int, planned: tuple[tuple[str, int, int], ...], *, first_leg: str) -> None:
        """The positions, seconds and depths of the run that begins, and the leg that is first."""
        for position, hold_s, depth in planned:
            stand = self.stands[position]
            if not self.careful(day):
                stand.begins(position, day)
            guide = stand.hold_s, stand.depth
            self.compare(f"day {day}, {position}: hold and depth", (hold_s, depth), guide)
            if hold_s > CAPS_S[position]:
                self.complaints.append(f"day {day}, {position}: {hold_s} s is over the cap")
        self.compare(f"day {day}: the first leg", first_leg, self.first_leg)
        self.first_leg = "right" if self.first_leg == "left" else "left"

    def did(self, day: int, position: str, *, even: bool, eased: bool, spared: bool) -> None:
        """A position of which at least one hold was finished, when its run is over.

        `even`: both legs equally often, and never easier.
        """
        stand = self.stands[position]
        stand.done_on, stand.gap_paid = day, False
        stand.grew_on = None
        stand.log.append(Entry(day, GOOD if even else NEUTRAL if spared or eased else UNFINISHED))
        if eased:
            stand.eased_one()

    def felt(self, day: int, word: str, good: list[str], partly: list[str]) -> None:
        """The answer for positions that were good, and for the others that were done."""
        for position in good + (partly if word == "too_much" else []):
            if word == "too_much":
                self.stands[position].too_much(day)
            else:
                self.stands[position].sessions()[-1].easy = word == "easy"

    def easier(self, day: int, position: str) -> None:
        stand, easier = self.stands[position], EASIER[position]
        if stand.depth > -1:
            stand.depth -= 1
            stand.begin_again(day)
        elif position == "seated_raised":
            self.chair = "seated"
        elif easier is not None and (self.floor or easier not in FLOOR):
            stand.left_out = True
            stand.begin_again(day)

    def hurt(self, day: int, position: str) -> None:
        self.stands[position].less()
        self.stands[position].begin_again(day)

    def gentlest(self, day: int, position: str) -> None:
        stand = self.stands[position]
        stand.hold_s, stand.depth = 10, -1
        stand.begin_again(day)

    def nerve(self, day: int, position: str, leg: str) -> None:
        self.gentlest(day, position)
        if any(day - strike <= 7 for strike in self.nerves[leg][-2:]):
            self.rests[leg] |= set(range(day, day + 4))
        self.nerves[leg].append(day)

    def deeper(self, day: int, position: str, harder: str | None) -> None:
        """A step up that the person asked for or agreed to; `harder` is the position after this one."""
        if self.careful(day):
            self.complaints.append(f"day {day}, {position}: deeper within a week of a nerve feeling")
        stand = self.stands[position]
        if stand.depth < DEEPEST[position]:
            stand.hold_s = max(10, stand.hold_s - 10) if stand.depth == 0 else stand.hold_s
            stand.depth += 1
            stand.begin_again(day)
        elif harder is not None:
            self._new_position(day, harder)

    def _new_position(self, day: int, position: str) -> None:
        stand = self.stands[position]
        if stand.left_out or (position == "seated_raised" and self.chair != position):
            stand.hold_s, stand.left_out = 10, False
            stand.begin_again(day)
        self.chair = position if position == "seated_raised" else self.chair

    def offered(self, day: int, position: str) -> None:
        if not self.stands[position].outgrown(position):
            self.complaints.append(f"day {day}, {position}: a deeper form offered before three easy ones")
        self.stands[position].begin_again(day)

    def stays(self, day: int) -> None:
        """ "No" to the five seconds more, in all that grew; for a week."""
        for stand in self.stands.values():
            if stand.grew_on is not None:
                stand.less()
                stand.begin_again(day)
                stand.stays_until, stand.grew_on = day + 7, None

    def checked(self, day: int) -> None:
        """Told by a doctor that stretching is fine: from the beginning, gently."""
        for position in CAPS_S:
            self.gentlest(day, position)
