"""What a snapshot keeps of the function, and what its copies make anew."""

from __future__ import annotations

import gc
import importlib
import random
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.storage.aws import made_up_account

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Hooks = dict[str, list["Callable[[], None]"]]


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> Hooks:
    """Those that were registered with the library which is part of Lambda's own Python."""
    registered: Hooks = {"before": [], "after": []}
    library = ModuleType("snapshot_restore_py")
    vars(library).update(
        register_before_snapshot=registered["before"].append,
        register_after_restore=registered["after"].append,
    )
    monkeypatch.setitem(sys.modules, library.__name__, library)
    return registered


@pytest.fixture
def function(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], ModuleType]]:
    """Load the function anew, in an account where nobody answers."""
    monkeypatch.setenv("TABLE_NAME", "progress")
    monkeypatch.setenv("SKILL_ID", "amzn1.ask.skill.own")

    def load() -> ModuleType:
        monkeypatch.delitem(sys.modules, "skill.lambda_function", raising=False)
        return importlib.import_module("skill.lambda_function")

    with made_up_account("http://127.0.0.1:9"):
        yield load
    sys.modules.pop("skill.lambda_function", None)
    gc.unfreeze()


def test_the_runtime_is_told_what_to_do_before_a_snapshot_and_after_it(
    hooks: Hooks, function: Callable[[], ModuleType]
) -> None:
    loaded = function()

    assert hooks == {"before": [loaded.before_snapshot], "after": [loaded.after_restore]}


def test_where_nobody_takes_snapshots_the_function_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch, function: Callable[[], ModuleType]
) -> None:
    monkeypatch.setitem(sys.modules, "snapshot_restore_py", None)

    assert function().handler({}, None) == {"version": "1.0", "response": {}}


def test_everything_is_made_ready_without_a_network(
    function: Callable[[], ModuleType], caplog: pytest.LogCaptureFixture
) -> None:
    loaded = function()
    gc.unfreeze()

    loaded.before_snapshot()

    assert gc.get_freeze_count() > 10_000
    assert not caplog.records


def test_without_credentials_the_snapshot_is_taken_all_the_same(
    function: Callable[[], ModuleType], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")

    function().before_snapshot()

    [record] = caplog.records
    assert "NoCredentialsError" in record.getMessage()


def test_no_two_copies_draw_the_same_numbers(function: Callable[[], ModuleType]) -> None:
    loaded, drawn = function(), set()
    for _ in range(2):
        random.seed(1)
        loaded.after_restore()
        drawn.add(random.random())

    assert len(drawn) == 2
