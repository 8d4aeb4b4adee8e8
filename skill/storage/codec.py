"""Progress as compact text, and back: at most about 800 bytes with years of history.

What comes back is checked field by field, since it may have been through a device's session.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from skill.coaching.days import Slot, known_zone
from skill.coaching.history import History
from skill.coaching.merge import merge
from skill.coaching.positions import (
    DEPTH_MIN,
    HOLD_START_S,
    HOLD_STEP_S,
    POSITIONS,
    Leg,
    PositionId,
    Way,
)
from skill.coaching.progress import (
    CLOSED_KEPT,
    RUNS_KEPT,
    Closed,
    Finished,
    Instructions,
    LegLimits,
    Lock,
    Pace,
    Pauses,
    PositionProgress,
    Progress,
)
from skill.coaching.ways import TIMES_KEPT, WAY_MOST_S
from skill.storage.packing import fields, number, pack, parse
from skill.storage.rings import DAYS_MAX, days_of, days_text, weeks_of, weeks_text
from skill.storage.runs import (
    LEG_CODES,
    LEGS_BY_CODE,
    POSITION_CODES,
    POSITIONS_BY_CODE,
    coded,
    identity,
    run_of,
    run_text,
)

if TYPE_CHECKING:
    from skill.coaching.run import Run

SHAPE = 1
"""Raise it where old text can no longer be read; an unknown shape is never overwritten."""
DAY_BASE = 737_425
"""1 January 2020, so that days are short."""
TIMES_MAX = 35
"""More is not told apart."""
TEXT_MAX = 4_000
CHAIRS, PACES, PAUSES = tuple(PositionId), tuple(Pace), tuple(Pauses)
LOCKS, LEGS, TOLD = tuple(Lock), tuple(Leg), tuple(Instructions)
"""What a digit of the flags stands for: the order of these enums is part of the shape."""


class UnknownShapeError(ValueError):
    """Text of a newer version of the skill, or no progress at all."""


class ProgressCodec:
    """The repository's view of `Progress`."""

    def empty(self) -> Progress:
        return Progress()

    def merge(self, base: Progress, mine: Progress, theirs: Progress) -> Progress:
        return merge(base, mine, theirs)

    def encode(self, value: Progress) -> str:
        return encode(value)

    def decode(self, state: str) -> Progress:
        return decode(state)


def encode(progress: Progress) -> str:
    """Only what differs from a new person's progress is written."""
    history = progress.history
    numbers = (_rel(progress.welcomed_day), _rel(progress.zone_day), _rel(progress.lock_day))
    counts = (
        history.sessions,
        history.streak,
        history.best,
        _rel(history.streak_from),
        max(0, history.first_s),
    )
    slot = "" if history.first_slot is None else history.first_slot[0]
    state = {
        "v": SHAPE,
        "f": _flags(progress),
        "n": pack(numbers),
        "z": progress.zone,
        "q": _reminders(progress),
        "p": {POSITION_CODES[p]: _position(s) for p, s in progress.positions.items()},
        "l": {
            LEG_CODES[g]: pack((_rel(s.careful_until), _rel(s.skip_until))) for g, s in progress.legs.items()
        },
        "h": f"{pack(counts)}.{slot}",
        "d": days_text(history.days, DAY_BASE),
        "w": weeks_text(history.weeks, DAY_BASE),
        "e": _finished(progress.finished),
        "r": [run_text(run) for run in progress.runs],
        "g": [run.id for run in progress.runs if run.sent is not None and run.sent.whole],
        "y": {way: pack(times) for way, times in progress.ways.items()},
        "k": int(progress.count_down),
        "c": ",".join(f"{c.run}.{number(2 * c.seconds + c.counts)}" for c in progress.closed),
    }
    return json.dumps({key: value for key, value in state.items() if value}, separators=(",", ":"))


def _flags(progress: Progress) -> str:
    """One digit each; the last one, how much is said, is left out where nobody chose."""
    values = (
        CHAIRS.index(progress.chair),
        PACES.index(progress.pace),
        PAUSES.index(progress.pauses),
        LOCKS.index(progress.lock),
        LEGS.index(progress.next_leg),
    )
    wordy = progress.quiet + 2 * TOLD.index(progress.instructions)
    return "".join(str(value) for value in (int(progress.floor), *values, *([wordy] if wordy else ())))


def _reminders(progress: Progress) -> str:
    """When leave for them was refused, and where it was asked whether they fit, when that was."""
    refused, asked = _rel(progress.refused_day), _rel(progress.asked_day)
    if asked:
        return pack((refused, asked))
    return number(refused) if refused else ""


def _rel(day: int) -> int:
    return max(0, day - DAY_BASE)


def _abs(days: str) -> int:
    relative = parse(days, 0, DAYS_MAX)
    return relative + DAY_BASE if relative else 0


@lru_cache(maxsize=128)
def _position(state: PositionProgress) -> str:
    flags = state.left_out + 2 * state.stepped + 4 * state.gap_taken
    runs = (state.good_run, state.easy_run, state.eased_ago, state.times)
    days = (_rel(state.good_from), _rel(state.step_day), _rel(state.last_day))
    shape = (state.hold_s // HOLD_STEP_S, state.depth - DEPTH_MIN)
    return pack((*shape, *(min(run, TIMES_MAX) for run in runs), flags, *days))


def _finished(finished: Finished) -> str:
    if not finished.run:
        return ""
    good, partly = (
        "".join(POSITION_CODES[position] for position in positions)
        for positions in (finished.positions, finished.partly)
    )
    return f"{finished.run}.{number(_rel(finished.day))}.{good}.{partly}"


def decode(text: str) -> Progress:
    """Raises UnknownShapeError or ValueError for anything that `encode` does not write."""
    if len(text) > TEXT_MAX:
        raise UnknownShapeError("too long")
    try:
        state = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(state, dict) or state.get("v") != SHAPE:
        raise UnknownShapeError("not a shape that this version knows")
    try:
        return _progress(state)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError("not progress") from error


def _progress(state: dict[str, Any]) -> Progress:
    floor, chair, pace, pauses, lock, leg, *wordy = (parse(digit) for digit in state["f"])
    instructions, quiet = divmod(sum(wordy), 2)
    if len(wordy) > 1:
        raise ValueError("too many flags")
    welcomed, zone_day, lock_day = (_abs(part) for part in fields(state["n"], 3))
    zone = state.get("z", "")
    refused, *asked = state.get("q", "0").split(".", maxsplit=1)
    return Progress(
        welcomed_day=welcomed,
        floor=floor == 1,
        chair=CHAIRS[chair],
        pace=PACES[pace],
        quiet=bool(quiet),
        instructions=TOLD[instructions],
        pauses=PAUSES[pauses],
        zone=zone if zone and known_zone(zone) else "",
        zone_day=zone_day,
        lock=LOCKS[lock],
        lock_day=lock_day,
        refused_day=_abs(refused),
        asked_day=_abs(asked[0]) if asked else 0,
        next_leg=LEGS[leg],
        positions=_positions_of(state.get("p", {})),
        legs=_legs_of(state.get("l", {})),
        history=_history_of(state),
        finished=_finished_of(state.get("e", "")),
        count_down=bool(state.get("k", 0)),
        ways={Way(way): _times_of(text) for way, text in state.get("y", {}).items()},
        runs=tuple(_run_of(run, state.get("g", [])) for run in state.get("r", [])[:RUNS_KEPT]),
        closed=tuple(_closed_of(closed) for closed in state.get("c", "").split(",") if closed)[-CLOSED_KEPT:],
    )


def _run_of(text: str, whole: list[str]) -> Run:
    run = run_of(text)
    return replace(run, sent=replace(run.sent, whole=True)) if run.sent and run.id in whole else run


def _times_of(text: str) -> tuple[int, ...]:
    return tuple(parse(part, 1, WAY_MOST_S) for part in text.split("."))[-TIMES_KEPT:]


def _positions_of(packed: dict[str, str]) -> dict[PositionId, PositionProgress]:
    positions = ((coded(POSITIONS_BY_CODE, code), text) for code, text in packed.items())
    return {position: _position_of(position, text) for position, text in positions}


@lru_cache(maxsize=128)
def _position_of(position: PositionId, text: str) -> PositionProgress:
    hold, depth, good, easy, eased, times, flags, good_from, step, last = fields(text, 10)
    known = POSITIONS[position]
    least, most = HOLD_START_S // HOLD_STEP_S, known.hold_max_s // HOLD_STEP_S
    return PositionProgress(
        hold_s=parse(hold, least, most) * HOLD_STEP_S,
        depth=parse(depth, 0, known.depth_max - DEPTH_MIN) + DEPTH_MIN,
        good_run=parse(good, 0, TIMES_MAX),
        good_from=_abs(good_from),
        easy_run=parse(easy, 0, TIMES_MAX),
        eased_ago=parse(eased, 0, 2),
        step_day=_abs(step),
        times=parse(times, 0, TIMES_MAX),
        last_day=_abs(last),
        left_out=bool(parse(flags, 0, 7) & 1),
        stepped=bool(parse(flags) & 2),
        gap_taken=bool(parse(flags) & 4),
    )


def _legs_of(packed: dict[str, str]) -> dict[Leg, LegLimits]:
    legs = ((coded(LEGS_BY_CODE, code), fields(text, 2)) for code, text in packed.items())
    return {leg: LegLimits(_abs(careful), _abs(skip)) for leg, (careful, skip) in legs}


def _history_of(state: dict[str, Any]) -> History:
    sessions, streak, best, begun, first_s, slot = fields(state["h"], 6)
    return History(
        days=days_of(state.get("d", ""), DAY_BASE),
        weeks=weeks_of(state.get("w", ""), DAY_BASE),
        sessions=parse(sessions),
        streak=parse(streak),
        best=parse(best),
        streak_from=_abs(begun),
        first_s=parse(first_s),
        first_slot=next((s for s in Slot if slot == s[0]), None),
    )


def _finished_of(text: str) -> Finished:
    if not text:
        return Finished()
    run, day, good, partly = fields(text, 4)
    positions = (tuple(coded(POSITIONS_BY_CODE, code) for code in codes) for codes in (good, partly))
    return Finished(identity(run), _abs(day), *positions)


def _closed_of(text: str) -> Closed:
    run, packed = fields(text, 2)
    seconds, counts = divmod(parse(packed), 2)
    return Closed(identity(run), seconds, bool(counts))
