"""A run as text."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from skill.coaching.positions import (
    DEPTH_MIN,
    HOLD_START_S,
    HOLD_STEP_S,
    POSITIONS,
    Leg,
    PositionId,
)
from skill.coaching.run import Block, End, Hold, Planned, Run, Sent
from skill.storage.packing import fields, number, parse

POSITION_CODES = {
    PositionId.LYING: "l",
    PositionId.WALL: "w",
    PositionId.SEATED: "s",
    PositionId.RAISED: "r",
}
POSITIONS_BY_CODE = {code: position for position, code in POSITION_CODES.items()}
LEG_CODES = {Leg.LEFT: "l", Leg.RIGHT: "r"}
LEGS_BY_CODE = {code: leg for leg, code in LEG_CODES.items()}
HOLDS_MAX = 3
LEGS = len(Leg)
BLOCKS_MAX = 6
ENDS_MAX = 2 * LEGS * HOLDS_MAX
"""Of a block and of the one that follows where nobody answers."""
END_WIDTH = 6
END_MAX_MS = 36**4 - 1
ID_LENGTH_MAX = 8
DEVICE_LENGTH_MAX = 8
RUN_FIELDS = 10
HELD_MAX_S = 60
EARLIEST_S, LATEST_S = -62_135_596_800, 253_402_300_799
"""The years 1 to 9999, in seconds since 1970: what a request's timestamp can say at all."""

C = TypeVar("C")


def run_text(run: Run) -> str:
    run = run.within(BLOCKS_MAX)
    return "/".join(
        (
            run.id,
            number(run.started_s),
            number(run.touched_s - run.started_s),
            run.device,
            LEG_CODES[run.first_leg],
            ",".join(_block(block) for block in run.blocks),
            _planned(run.at) if run.at else "",
            f"{number(min(run.held_s, HELD_MAX_S))}.{number(run.seconds)}",
            "".join(LEG_CODES[leg] for leg in sorted(run.spared)),
            _sent(run.sent) if run.sent else "",
        )
    )


def _block(block: Block) -> str:
    shape = (block.hold_s // HOLD_STEP_S, block.depth - DEPTH_MIN, block.holds, int(block.eased))
    bits = f"{number(_bits(block.done)):0>2}{number(_bits(block.passed)):0>2}"
    return POSITION_CODES[block.position] + "".join(number(value) for value in shape) + bits


def _bits(holds: frozenset[Hold]) -> int:
    return sum(1 << _bit(hold) for hold in holds)


def _bit(hold: Hold) -> int:
    return hold.number - 1 + (HOLDS_MAX if hold.leg is Leg.RIGHT else 0)


def _planned(planned: Planned) -> str:
    return f"{number(planned.block)}{LEG_CODES[planned.hold.leg]}{planned.hold.number}"


def _sent(sent: Sent) -> str:
    return f"{number(sent.at_ms)}.{''.join(_end(end) for end in sent.ends)}"


def _end(end: End) -> str:
    """Two characters for the hold, four for the milliseconds."""
    place = LEGS * HOLDS_MAX * end.planned.block + _bit(end.planned.hold)
    return f"{number(place):0>2}{number(min(end.ms, END_MAX_MS)):0>4}"


def run_of(text: str) -> Run:
    """Raises ValueError for anything that no run becomes."""
    run_id, started, touched, device, first, blocks, at, held, spared, sent = fields(text, RUN_FIELDS, "/")
    if len(device) > DEVICE_LENGTH_MAX:
        raise ValueError("not a run")
    parts = tuple(_block_of(block) for block in blocks.split(","))
    if len(parts) > BLOCKS_MAX:
        raise ValueError("too many blocks")
    held_s, seconds = fields(held, 2)
    started_s = parse(started, EARLIEST_S, LATEST_S)
    return Run(
        identity(run_id),
        started_s,
        started_s + parse(touched, EARLIEST_S - started_s, LATEST_S - started_s),
        device,
        coded(LEGS_BY_CODE, first),
        parts,
        _planned_of(at, parts) if at else None,
        parse(held_s, 0, HELD_MAX_S),
        _sent_of(sent, parts) if sent else None,
        parse(seconds),
        frozenset(coded(LEGS_BY_CODE, code) for code in spared),
    )


def identity(text: str) -> str:
    """The id of a run; ValueError for anything else."""
    if not (text.isalnum() and text.isascii()) or len(text) > ID_LENGTH_MAX:
        raise ValueError("not the id of a run")
    return text


def _block_of(text: str) -> Block:
    if len(text) != 9:
        raise ValueError("not a block")
    position = coded(POSITIONS_BY_CODE, text[0])
    known = POSITIONS[position]
    hold_s = HOLD_STEP_S * parse(text[1], HOLD_START_S // HOLD_STEP_S, known.hold_max_s // HOLD_STEP_S)
    depth = parse(text[2], 0, known.depth_max - DEPTH_MIN) + DEPTH_MIN
    holds = parse(text[3], 1, HOLDS_MAX)
    done, passed = (_holds(parse(bits, 0, 63), holds) for bits in (text[5:7], text[7:9]))
    return Block(position, hold_s, depth, holds, done, passed, text[4] == "1")


@lru_cache(maxsize=64 * HOLDS_MAX)
def _holds(bits: int, holds: int) -> frozenset[Hold]:
    every = (Hold(leg, n + 1) for leg in Leg for n in range(holds))
    return frozenset(hold for hold in every if bits >> _bit(hold) & 1)


def _planned_of(text: str, blocks: tuple[Block, ...]) -> Planned:
    index = parse(text[:1], 0, len(blocks) - 1)
    leg = coded(LEGS_BY_CODE, text[1:2])
    return Planned(index, Hold(leg, parse(text[2:3], 1, blocks[index].holds)))


def _sent_of(text: str, blocks: tuple[Block, ...]) -> Sent:
    at, _, ends = text.partition(".")
    if len(ends) % END_WIDTH or len(ends) > END_WIDTH * ENDS_MAX:
        raise ValueError("not the ends of holds")
    at_ms = parse(at, EARLIEST_S * 1000, LATEST_S * 1000)
    parts = (ends[i : i + END_WIDTH] for i in range(0, len(ends), END_WIDTH))
    return Sent(at_ms, tuple(_end_of(part, blocks) for part in parts))


def _end_of(text: str, blocks: tuple[Block, ...]) -> End:
    index, bit = divmod(parse(text[:2], 0, LEGS * HOLDS_MAX * len(blocks) - 1), LEGS * HOLDS_MAX)
    right, number_before = divmod(bit, HOLDS_MAX)
    if number_before >= blocks[index].holds:
        raise ValueError("no such hold")
    hold = Hold(Leg.RIGHT if right else Leg.LEFT, number_before + 1)
    return End(Planned(index, hold), parse(text[2:], 0, END_MAX_MS))


def coded(codes: dict[str, C], code: str) -> C:
    if code not in codes:
        raise ValueError(f"unknown code {code[:8]!r}")
    return codes[code]
