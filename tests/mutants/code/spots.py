"""Where the code can be changed, and by what: cosmic-ray's operators, at most one of them at each place."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tests.mutants.mutant import ROOT, Mutant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHANGED = ("skill/coaching", "skill/storage", "skill/conversation/routing")
CACHES = "core/RemoveDecorator"
"""Measured, and not tested."""
UNIONS = "core/ReplaceBinaryOperator_BitOr_"
"""Never evaluated in an annotation."""

Place = tuple[int, int]
"""Line, counted from 1, and column."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One change: the operator, and at which of its places in the file."""

    path: str
    operator: str
    occurrence: int
    line: int

    @property
    def name(self) -> str:
        return f"{self.path}:{self.line} {self.operator.removeprefix('core/')}"

    def mutant(self) -> Mutant | None:
        """None where the changed code is no Python, or the same."""
        source = (ROOT / self.path).read_text()
        changed = mutate_code(source, plugins.get_operator(self.operator)(), self.occurrence)
        if changed is None or not _differs(source, changed):
            return None
        return Mutant(self.name, self.path, changed)


def _differs(source: str, changed: str) -> bool:
    try:
        return ast.dump(ast.parse(source)) != ast.dump(ast.parse(changed))
    except SyntaxError:
        return False


def sample(count: int, seed: int) -> list[Spot]:
    """`count` spots of all code in CHANGED, the same ones for the same seed."""
    chance = Random(seed)
    paths = sorted(str(path.relative_to(ROOT)) for room in CHANGED for path in (ROOT / room).rglob("*.py"))
    spots = [chance.choice(there) for path in paths for there in _by_place(path)]
    return sorted(chance.sample(spots, min(count, len(spots))), key=lambda spot: (spot.path, spot.line))


def _by_place(path: str) -> Iterator[list[Spot]]:
    source = (ROOT / path).read_text()
    found: dict[Place, list[Spot]] = defaultdict(list)
    tree, types, guarded = get_ast(source), _types(source), _guarded(source)
    for name in plugins.operator_names():
        operator = plugins.get_operator(name)
        if operator.arguments() or name == CACHES:
            continue
        places = (start for node in ast_nodes(tree) for start, _ in operator().mutation_positions(node))
        for occurrence, start in enumerate(places):
            if start[0] not in guarded and not (name.startswith(UNIONS) and start[0] in types):
                found[start].append(Spot(path, name, occurrence, start[0]))
    yield from found.values()


def _types(source: str) -> set[int]:
    """The lines that have an annotation."""
    nodes = ast.walk(ast.parse(source))
    return _lines(getattr(node, name, None) for node in nodes for name in ("annotation", "returns"))


def _guarded(source: str) -> set[int]:
    """The lines that are for the type checker alone."""
    tests = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.If))
    return _lines(node for node in tests if ast.unparse(node.test) == "TYPE_CHECKING")


def _lines(parts: Iterable[ast.AST | None]) -> set[int]:
    spans = (part for part in parts if isinstance(part, ast.expr | ast.stmt))
    return {line for part in spans for line in range(part.lineno, (part.end_lineno or part.lineno) + 1)}
