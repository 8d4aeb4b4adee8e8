"""A run as text."""

from __future__ import annotations

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
BLOCKS_MAX = 8
ENDS_MAX = 24
DEVICE_LENGTH_MAX = 8
RUN_FIELDS = 10
NEGATIVE_MAX = 86_400
"""Devices' clocks differ: a run may have been touched a little before it began."""

C = TypeVar("C")


def run_text(run: Run) -> str:
    return "/".join(
        (
            run.id,
            number(run.started_s),
            number(run.touched_s - run.started_s),
            run.device,
            LEG_CODES[run.first_leg],
            ",".join(_block(block) for block in run.blocks[-BLOCKS_MAX:]),
            _planned(run.at) if run.at else "",
            f"{number(run.held_s)}.{number(run.seconds)}",
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
    ends = ",".join(f"{_planned(end.planned)}{number(end.ms)}" for end in sent.ends)
    return f"{number(sent.at_ms)}.{ends}"


def run_of(text: str) -> Run:
    """Raises ValueError for anything that no run becomes."""
    run_id, started, touched, device, first, blocks, at, held, spared, sent = fields(text, RUN_FIELDS, "/")
    if not (run_id.isalnum() and run_id.isascii()) or len(device) > DEVICE_LENGTH_MAX:
        raise ValueError("not a run")
    parts = tuple(_block_of(block) for block in blocks.split(","))
    if len(parts) > BLOCKS_MAX:
        raise ValueError("too many blocks")
    held_s, seconds = fields(held, 2)
    started_s = parse(started)
    return Run(
        run_id[:DEVICE_LENGTH_MAX],
        started_s,
        started_s + parse(touched, -NEGATIVE_MAX),
        device,
        coded(LEGS_BY_CODE, first),
        parts,
        _planned_of(at, parts) if at else None,
        parse(held_s, 0, 60),
        _sent_of(sent, parts) if sent else None,
        parse(seconds),
        frozenset(coded(LEGS_BY_CODE, code) for code in spared),
    )


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


def _holds(bits: int, holds: int) -> frozenset[Hold]:
    every = (Hold(leg, n + 1) for leg in Leg for n in range(holds))
    return frozenset(hold for hold in every if bits >> _bit(hold) & 1)


def _planned_of(text: str, blocks: tuple[Block, ...]) -> Planned:
    index = parse(text[:1], 0, len(blocks) - 1)
    leg = coded(LEGS_BY_CODE, text[1:2])
    return Planned(index, Hold(leg, parse(text[2:3], 1, blocks[index].holds)))


def _sent_of(text: str, blocks: tuple[Block, ...]) -> Sent:
    at, _, ends = text.partition(".")
    parts = ends.split(",") if ends else []
    if len(parts) > ENDS_MAX:
        raise ValueError("too many holds")
    return Sent(parse(at), tuple(End(_planned_of(p[:3], blocks), parse(p[3:])) for p in parts))


def coded(codes: dict[str, C], code: str) -> C:
    if code not in codes:
        raise ValueError(f"unknown code {code[:8]!r}")
    return codes[code]
