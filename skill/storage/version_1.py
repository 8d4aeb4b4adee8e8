"""Version 1 of the stored JSON, written as version 2: it had one letter a key, base 36, and bits for holds.

Nothing is checked here: what comes of it is read like anything else. It goes when no such record is left.
How a person's devices got their pauses is left out: each device finds that out for itself.
"""

from __future__ import annotations

from datetime import date
from operator import sub
from typing import Any

Tree = dict[str, Any]

DAY_ZERO = date(2020, 1, 1).toordinal()
POSITIONS = {"l": "lying", "w": "wall", "s": "seated", "r": "seated_raised"}
LEGS = {"l": "left", "r": "right"}
CHAIRS, SIDES = tuple(POSITIONS.values()), tuple(LEGS.values())
HOLDS = [f"{leg}.{number}" for leg in SIDES for number in (1, 2, 3)]
PACES = ("unset", "relaxed", "normal", "brisk")
LOCKS, TOLD = ("none", "emergency", "urgent"), ("unset", "full", "short")
EVER = ("welcomed_day", "zone_day", "lock_day", "refused_day", "asked_day")
COUNTS = ("good_run", "easy_run", "eased_ago", "times")
SLOTS = {"m": "morning", "e": "evening"}


def upgraded(old: Tree) -> Tree:
    floor, chair, pace, _pauses, lock, leg, *wordy = map(_n, old["f"])
    told, quiet = divmod(sum(wordy), 2)
    ever = f"{old['n']}.{old.get('q', '0')}.0".split(".")
    new = dict(zip(EVER, map(_day, ever), strict=False)) | {
        "floor": floor == 1,
        "chair": CHAIRS[chair],
        "pace": PACES[pace],
        "quiet": quiet == 1,
        "instructions": TOLD[told],
        "zone": old.get("z", ""),
        "lock": LOCKS[lock],
        "next_leg": SIDES[leg],
        "positions": _table(
            {POSITIONS[p]: _position(*text.split(".")) for p, text in old.get("p", {}).items()}
        ),
        "legs": _table({LEGS[leg]: _limits(*text.split(".")) for leg, text in old.get("l", {}).items()}),
        "history": _history(old),
        "finished": _finished(*old["e"].split(".")) if "e" in old else {},
        "count_down": old.get("k", 0) == 1,
        "ways": {way: _times(*text.split(".")) for way, text in old.get("y", {}).items()},
        "runs": [_run(old.get("g", []), *run.split("/")) for run in old.get("r", [])],
        "closed": ",".join(_closed(*closed.split(".")) for closed in old.get("c", "").split(",") if closed),
    }
    return {name: item for name, item in new.items() if item != {}}


def _n(text: str) -> int:
    return int(text, 36)


def _day(text: str) -> str:
    return date.fromordinal(DAY_ZERO + _n(text)).isoformat() if _n(text) else "-"


def _table(rows: dict[Any, Tree]) -> Tree:
    """Rows by position, by leg, or by day (an ordinal)."""
    if not rows:
        return {}
    first, *later = rows
    if isinstance(first, int):
        first, later = date.fromordinal(first).isoformat(), list(map(sub, later, rows))
    return {"of": " ".join(map(str, [first, *later])), **_columns(list(rows.values()))}


def _columns(rows: list[Tree]) -> Tree:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: " ".join(str(row.get(name, "-")) for row in rows) for name in names}


def _position(*parts: str) -> Tree:
    hold, depth, *counts, flags = map(_n, parts[:7])
    return {
        "hold_s": 5 * hold,
        "depth": depth - 1,
        **dict(zip(COUNTS, counts, strict=True)),
        **{name: flags >> bit & 1 == 1 for bit, name in enumerate(("left_out", "stepped", "gap_taken"))},
        **dict(zip(("good_from", "step_day", "last_day"), map(_day, parts[7:]), strict=True)),
    }


def _times(*seconds: str) -> str:
    return ",".join(str(_n(each)) for each in seconds)


def _limits(careful: str, skip: str) -> Tree:
    return {"careful_until": _day(careful), "skip_until": _day(skip)}


def _history(old: Tree) -> Tree:
    *counts, begun, first_s, slot = old["h"].split(".")
    days = {day: _a_day(*divmod(_n(text[0]), 4), _n(text[1:])) for day, text in _ring(old.get("d", ""), 3, 1)}
    weeks = {day: _a_week(*map(_n, text)) for day, text in _ring(old.get("w", ""), 5, 7)}
    new = {
        "days": _table(days),
        "weeks": _table(weeks),
        **dict(zip(("sessions", "streak", "best"), map(_n, counts), strict=True)),
        "streak_from": _day(begun),
        "first_s": _n(first_s),
        "first_slot": SLOTS.get(slot, "-"),
    }
    return {name: item for name, item in new.items() if item != {}}


def _ring(text: str, width: int, every: int) -> list[tuple[int, str]]:
    """Days and what is kept of them, those left out of which nothing is."""
    newest, _, ring = text.partition(".")
    kept = [ring[at : at + width] for at in range(0, len(ring), width)]
    days = [DAY_ZERO + _n(newest or "0") - every * ago for ago in range(len(kept))][::-1]
    return [(day, item) for day, item in zip(days, kept, strict=True) if item.strip("0")]


def _a_day(sessions: int, flags: int, seconds: int) -> Tree:
    return {"sessions": sessions, "seconds": seconds, "double": flags & 1 == 1, "rest": flags & 2 == 2}


def _a_week(sessions: int, *holds: int) -> Tree:
    held = zip(CHAIRS, holds, strict=True)
    return {
        "sessions": sessions,
        "holds_s": ",".join(f"{position}:{5 * hold}" for position, hold in held if hold) or "-",
    }


def _finished(run: str, day: str, good: str, partly: str) -> Tree:
    named = {"positions": good, "partly": partly}
    lists = {name: ",".join(POSITIONS[code] for code in codes) for name, codes in named.items()}
    return {"run": run, "day": _day(day), **lists}


def _closed(run: str, packed: str) -> str:
    return f"{run}.{_n(packed) // 2}.{_n(packed) % 2 == 1}"


def _run(whole: list[str], *parts: str) -> Tree:
    run, started, touched, device, first, blocks, at, held, spared, sent = parts
    held_s, seconds = map(_n, held.split("."))
    at_ms, _, ends = sent.partition(".")
    return {
        "id": run,
        "started_s": _n(started),
        "touched_s": _n(started) + _n(touched),
        "device": device,
        "first_leg": LEGS[first],
        "blocks": _columns([_block(block) for block in blocks.split(",")]),
        "at": f"{_n(at[0])}.{LEGS[at[1]]}.{at[2]}" if at else "-",
        "held_s": held_s,
        "sent": {"at_ms": _n(at_ms), "ends": ",".join(_ends(ends)), "whole": run in whole} if sent else "-",
        "seconds": seconds,
        "spared": ",".join(LEGS[leg] for leg in spared),
    }


def _block(text: str) -> Tree:
    hold, depth, holds, eased = map(_n, text[1:5])
    return {
        "position": POSITIONS[text[0]],
        "hold_s": 5 * hold,
        "depth": depth - 1,
        "holds": holds,
        "done": _holds(_n(text[5:7])),
        "passed": _holds(_n(text[7:9])),
        "eased": eased == 1,
    }


def _holds(bits: int) -> str:
    return ",".join(hold for bit, hold in enumerate(HOLDS) if bits >> bit & 1)


def _ends(text: str) -> list[str]:
    ends = [
        (*divmod(_n(text[at : at + 2]), len(HOLDS)), _n(text[at + 2 : at + 6]))
        for at in range(0, len(text), 6)
    ]
    return [f"{block}.{HOLDS[hold]}.{ms}" for block, hold, ms in ends]
