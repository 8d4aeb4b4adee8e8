"""How well the conversation is kept together, in figures."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conversation.states import STRETCHING, household

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SKILL = Path(__file__).parents[2] / "skill"


def modules() -> list[Path]:
    return sorted(SKILL.rglob("*.py"))


def lines() -> int:
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in modules())


def tables_of_questions() -> list[str]:
    """Every table, tuple or set in the code that names more than one question, as "file:line"."""
    return [
        f"{path.relative_to(SKILL).as_posix()}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Dict, ast.Tuple, ast.List, ast.Set)) and len(set(_questions(node))) > 1
    ]


def _questions(node: ast.Dict | ast.Tuple | ast.List | ast.Set) -> Iterator[str]:
    for part in node.keys if isinstance(node, ast.Dict) else node.elts:
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id == "Ask":
            yield part.attr


def touched_by(words: str) -> list[str]:
    """The modules in which a line runs when these words are said in a hold; imports do not count."""
    bring = STRETCHING["in the first hold"]
    household(bring).says(words)
    home = household(bring)
    request, found = home.request(words), set()

    def note(frame: FrameType, event: str, _: Any) -> None:  # noqa: ANN401 - whatever a tracer is given
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.is_relative_to(SKILL) and frame.f_code.co_name != "<module>":
            found.add(path.relative_to(SKILL).as_posix())

    before = sys.gettrace()
    sys.settrace(note)
    try:
        home.sends(request)
    finally:
        sys.settrace(before)
    return sorted(found)
