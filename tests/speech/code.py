"""What the code says of the words: which lines it asks for, and what it fills into them."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Iterator

SKILL = Path(__file__).parents[2] / "skill"
LOGIC = [path for part in ("conversation", "coaching") for path in sorted((SKILL / part).rglob("*.py"))]
HOLE = "\0"


class Call(NamedTuple):
    """`line(key, **words)` somewhere in the code."""

    where: str
    keys: tuple[str, ...]
    """What the key may be; a part that is only known at run time is a HOLE."""
    words: frozenset[str]


@cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in LOGIC)


def calls() -> Iterator[Call]:
    for path, tree in trees():
        for node in ast.walk(tree):
            if _asks_for_a_line(node):
                words = frozenset(keyword.arg or "**" for keyword in node.keywords)
                keys = tuple(_texts(node.args[0])) if node.args else ()
                yield Call(f"{path.name}:{node.lineno}", keys, words)


@cache
def texts() -> frozenset[str]:
    """Every text and every f-string in the code, with HOLEs."""
    return frozenset(
        text
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, (ast.Constant, ast.JoinedStr))
        for text in _texts(node)
    )


def fits(key: str, text: str) -> bool:
    """Whether `key` is what `text` may become."""
    return key == text if HOLE not in text else _pattern(text).fullmatch(key) is not None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("[^.]+".join(re.escape(part) for part in text.split(HOLE)))


def _asks_for_a_line(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "line"


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
