"""The house keeps its order: imports point inward, files stay small, sentences live in one place."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.speech.everywhere import EVERYWHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SKILL = ROOT / "skill"
LAYERS: dict[str, set[str]] = {
    "coaching": set(),
    "speech": {"coaching"},
    "storage": {"coaching"},
    "services": {"coaching"},
    "rendering": {"coaching", "speech"},
    "conversation": {"coaching", "speech", "storage", "rendering"},
}
"""Layer → the layers it may import besides itself."""
WITHIN_CONVERSATION: dict[str, set[str]] = {
    "turns": set(),
    "flow": {"turns"},
    "intents": {"turns", "flow"},
    "routing": {"turns", "flow", "intents"},
    "alexa": {"turns", "flow", "intents", "routing"},
}
"""The same for the rooms of the conversation."""
ENTRANCES = ("app.py", "lambda_function.py", "rehearsal.py")
"""The only modules that stand above the layers."""
SDK = re.compile(
    r"app|lambda_function|rehearsal|services/\w+|rendering/(?:response|apla|permission)"
    r"|conversation/alexa/(?:handlers|event_handlers|interceptors|request|session|wire)"
)
"""The modules that speak to the platform, and so may know its SDK."""
STANDARD_LIBRARY_ONLY = ("coaching", "speech")

FILE_LINES_MAX = 300
FUNCTION_LINES_MAX = 40
OURS = ("skill", "infra", "tests", "interaction_model")
NOT_OURS = {"node_modules", "build", "__pycache__", ".venv"}

FORBIDDEN = re.compile(
    r"\b(?:cur(?:e[sd]?|ing)|heal(?:s|ed|ing)?|treat(?:s|ed|ing|ment)?|diagnos\w*|damag\w*"
    r"|push(?:ing)? through|no pain|pain[- ]free|trapped|worn[- ]out|reliev\w*|relief"
    r"|(?:slipped|your) dis[ck]|your nerve|i(?:'ll| will| can) call (?:for )?(?:help|911|999|112))\b",
    re.IGNORECASE,
)
"""Guide B15.10 and A2.4: no promise, no cause, no frightening words, and nobody is called."""
EXEMPT = ("disclaimer",)
ONLY_FOR_DEVELOPERS = re.compile(r"Error$|^(?:log|logging)$|^Unspeakable")


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")) if ours(path)]


def ours(path: Path) -> bool:
    return not NOT_OURS.intersection(path.relative_to(ROOT).parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports anywhere in it, also for types alone."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by its place, not by name"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "skill" and len(parts) > 1 else None


def room_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[2] if parts[:2] == ["skill", "conversation"] and len(parts) > 2 else None


def in_skill() -> list[Path]:
    return python_files("skill")


def name(path: Path) -> str:
    return path.relative_to(SKILL).as_posix()


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_inward_only(layer: str) -> None:
    allowed = {layer, *LAYERS[layer]}
    for path in python_files(f"skill/{layer}"):
        reached = {layer_of(module) for module in imported(path)} - {None}
        assert reached <= allowed, f"{name(path)} imports {reached - allowed}"


@pytest.mark.parametrize("room", WITHIN_CONVERSATION)
def test_the_rooms_of_the_conversation_stand_on_one_another(room: str) -> None:
    allowed = {room, *WITHIN_CONVERSATION[room]}
    files = python_files(f"skill/conversation/{room}")
    assert len(files) > 1
    for path in files:
        reached = {room_of(module) for module in imported(path)} - {None}
        assert reached <= allowed, f"{name(path)} imports {reached - allowed}"


def test_every_module_of_the_conversation_is_in_one_of_its_rooms() -> None:
    places = {
        path.relative_to(SKILL / "conversation").parts[0] for path in python_files("skill/conversation")
    }
    assert places == {*WITHIN_CONVERSATION, "__init__.py"}


def test_every_module_of_the_skill_belongs_to_a_layer_or_is_an_entrance() -> None:
    assert {name(path).split("/")[0] for path in in_skill()} == {*LAYERS, *ENTRANCES, "__init__.py"}


def test_only_the_entrances_know_the_conversation() -> None:
    for path in in_skill():
        knows = any(layer_of(module) == "conversation" for module in imported(path))
        assert not knows or name(path) in ENTRANCES or name(path).startswith("conversation/"), name(path)


def test_production_never_imports_what_is_only_here() -> None:
    for path in in_skill():
        assert not {module.split(".")[0] for module in imported(path)} & {"infra", "tests"}, name(path)


def test_only_one_module_knows_aws() -> None:
    knows = {
        name(path) for path in in_skill() for module in imported(path) if re.match(r"boto|mypy_boto", module)
    }
    assert knows == {"storage/dynamodb.py"}


def test_alexas_sdk_stays_at_the_edge() -> None:
    knows = {name(path) for path in in_skill() for module in imported(path) if module.startswith("ask_sdk")}
    assert "app.py" in knows
    assert not {module for module in knows if not SDK.fullmatch(module.removesuffix(".py"))}


@pytest.mark.parametrize("layer", STANDARD_LIBRARY_ONLY)
def test_the_domain_and_the_words_need_nothing_but_python(layer: str) -> None:
    import sys  # noqa: PLC0415 - for this one list

    for path in python_files(f"skill/{layer}"):
        roots = {module.split(".")[0] for module in imported(path)} - {"skill"}
        assert roots <= sys.stdlib_module_names, f"{name(path)} imports {roots - sys.stdlib_module_names}"


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    code = [
        path for folder in OURS for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".js", ".ts"}
    ]
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in code if ours(path)}
    long = {str(path.relative_to(ROOT)): count for path, count in lines.items() if count > FILE_LINES_MAX}
    assert len(lines) > 100
    assert not long


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in python_files(*OURS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES_MAX
    ]
    assert not long


def spoken() -> Iterator[tuple[str, str]]:
    """Every sentence that can be heard or seen, with its key."""
    for language in EVERYWHERE:
        for lines in (language.lines, language.ways_in):
            yield from ((key, line) for key, variants in lines.items() for line in variants)
        yield from language.screen.items()


def test_no_word_that_promises_frightens_or_names_a_cause_is_ever_said() -> None:
    said = {
        line: found[0] for key, line in spoken() if key not in EXEMPT and (found := FORBIDDEN.search(line))
    }
    assert not said


@pytest.mark.parametrize(
    "line",
    [
        "This will cure you.",
        "It heals.",
        "We treat it.",
        "That would be a diagnosis.",
        "It is damaged.",
        "Push through!",
        "No pain, no gain.",
        "You will be pain free.",
        "Your nerve is trapped.",
        "Relief in a week.",
        "I'll call for help.",
    ],
)
def test_the_forbidden_words_would_be_found(line: str) -> None:
    assert FORBIDDEN.search(line)


@pytest.mark.parametrize(
    "line", ["For your health.", "Secure the stool.", "Use your phone to call for help."]
)
def test_harmless_words_are_not_forbidden(line: str) -> None:
    assert not FORBIDDEN.search(line)


def is_sentence(text: str) -> bool:
    """Four words or more, with a capital at the beginning or a full stop at the end."""
    words = [word for word in text.split() if re.fullmatch(r"[A-Za-z'-]{2,}[.,;:!?…]*", word)]
    return len(words) >= 4 and (text[0].isupper() or text.rstrip()[-1] in ".!?")


def sentences_in(module: ast.Module) -> Iterator[str]:
    """Strings that read like something to be said: no docstrings, no messages to developers."""
    hidden: set[int] = set()
    for node in ast.walk(module):
        if id(node) in hidden:
            continue
        if _is_for_developers(node):
            hidden.update(id(inner) for inner in ast.walk(node))
        elif text := _text(node):
            hidden.update(id(inner) for inner in ast.walk(node))
            yield from [text] if is_sentence(text) else []


def _is_for_developers(node: ast.AST) -> bool:
    if isinstance(node, ast.Raise | ast.Assert):
        return True
    if isinstance(node, ast.Call):
        return ONLY_FOR_DEVELOPERS.search(_name_of(node.func)) is not None
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _text(node: ast.AST) -> str:
    """The words of a string, with "x" for what an f-string fills in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "x" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name_of(function: ast.expr) -> str:
    while isinstance(function, ast.Attribute):
        if isinstance(function.value, ast.Name) and function.value.id in {"log", "logging"}:
            return function.value.id
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@pytest.mark.parametrize("layer", ["coaching", "conversation", "rendering"])
def test_no_sentence_stands_outside_the_words(layer: str) -> None:
    found = {
        f"{name(path)}: {text}"
        for path in python_files(f"skill/{layer}")
        for text in sentences_in(tree(path))
    }
    assert not found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('said = "Now the other leg."', ["Now the other leg."]),
        ('said = f"Now the {leg} leg, please"', ["Now the x leg, please"]),
        ('"""About the other leg it is."""', []),
        ('raise ValueError("No, it is not this one.")', []),
        ('log.warning("It was not saved: %s.", error)', []),
        ('key = "hold.next_time"', []),
    ],
)
def test_a_sentence_in_the_logic_would_be_found(code: str, found: list[str]) -> None:
    assert [*sentences_in(ast.parse(code))] == found
