"""Words and logic fit together: no line is missing, none is left over, no place in one stays empty."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest

from skill.coaching.cues import LED, NOT_LED, TIPS
from skill.coaching.positions import DEPTH_MIN, DEPTHS, POSITIONS, PositionId
from skill.coaching.progress import Pace
from skill.coaching.summary import NextStep
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.speech.code import HOLE, Call, calls, fits, texts, trees

LINES = ENGLISH.lines
CALLS = list(calls())
TOLD = ("needed", "form", "facing", "describe")
ALWAYS_FILLED = {"leg", "other"}
"""By every cue that belongs to a position."""
SENTENCE = re.compile(r"[A-Z][^/]* [^/]*[.?!]", re.DOTALL)


def places(text: str) -> set[str]:
    return {name.lower() for _, name, _, _ in Formatter().parse(text) if name}


def forms(position: PositionId) -> list[str]:
    return [DEPTHS[depth] for depth in range(DEPTH_MIN, POSITIONS[position].depth_max + 1)]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.where)
def test_every_line_that_the_code_asks_for_is_there(call: Call) -> None:
    missing = [key for key in call.keys if not any(fits(line, key) for line in LINES)]
    assert missing == []


@pytest.mark.parametrize(
    "key",
    [
        *(f"again.{ask}" for ask in Ask),
        *(f"help.{ask}" for ask in Ask),
        *(f"pace.{pace}" for pace in Pace if pace is not Pace.UNSET),
        *(f"next_step.{step}" for step in NextStep),
        *(key for table in (LED, NOT_LED) for cues in table.values() for _, key in cues),
        *(f"tip.{position}.{number}" for position in POSITIONS for number in range(TIPS)),
        *(f"lead_in.{position}.{form}" for position in POSITIONS for form in forms(position)),
        *(f"easier.{position}.{form}" for position in POSITIONS for form in forms(position)[:-1]),
        *(f"{told}.{position}" for position in POSITIONS for told in TOLD),
        *(f"harder.{position}.{form}" for position in POSITIONS for form in forms(position)[1:]),
    ],
)
def test_every_case_of_a_line_is_there(key: str) -> None:
    assert key in LINES


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("length", ["full", "short"])
def test_there_is_a_way_into_every_form_of_a_position(position: PositionId, length: str) -> None:
    for form in forms(position):
        assert ENGLISH.ways_in[f"setup.{position}.{length}.{form}"]
    assert ENGLISH.ways_in[f"switch.{position}.{length}"]
    assert ENGLISH.ways_in[f"teach.{position}"]
    if not POSITIONS[position].on_floor:
        assert ENGLISH.ways_in[f"move.{position}.{length}"]


@pytest.mark.parametrize("key", [key for key in LINES if not key.endswith(".one")])
def test_no_line_is_left_over(key: str) -> None:
    assert any(fits(key, text) for text in texts() if HOLE not in text or "." in text)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.where)
def test_every_place_in_a_line_is_filled(call: Call) -> None:
    """Where a part of the key is known at run time only: what every line that it may be needs."""
    for asked in call.keys:
        lines = [LINES[key] for key in LINES if fits(key, asked)]
        needed = set.intersection(*({p for text in variants for p in places(text)} for variants in lines))
        assert "**" in call.words or needed - ALWAYS_FILLED <= call.words


def test_no_sentence_stands_in_the_logic() -> None:
    found = [
        f"{path.name}:{node.lineno} {node.value}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SENTENCE.fullmatch(node.value)
        and node.value not in _docstrings(tree)
    ]
    assert found == []


def _docstrings(tree: ast.Module) -> set[str]:
    """Texts that stand alone: of modules, classes and functions, and under a name."""
    return {
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
