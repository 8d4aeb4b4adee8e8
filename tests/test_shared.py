"""What the processes of a test run share is made once, and ended by the last of them."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.shared import Shared

if TYPE_CHECKING:
    from pathlib import Path


def test_a_thing_is_made_once_for_all(tmp_path: Path) -> None:
    first = Shared(tmp_path).made("word", lambda path: path.write_text("a"))
    again = Shared(tmp_path).made("word", lambda path: path.write_text("b"))
    assert [first.read_text(), again.read_text()] == ["a", "a"]


def test_what_failed_half_way_is_made_anew_by_the_next_one(tmp_path: Path) -> None:
    def half_way(path: Path) -> None:
        path.write_text("half")
        raise OSError("no space")

    with pytest.raises(OSError, match="no space"):
        Shared(tmp_path).made("word", half_way)
    assert Shared(tmp_path).made("word", lambda path: path.write_text("whole")).read_text() == "whole"


def test_a_server_runs_from_its_first_user_to_its_last_and_can_run_again(tmp_path: Path) -> None:
    log: list[str] = []

    def start() -> str:
        log.append("start")
        return "address"

    def running(stack: ExitStack) -> str:
        return stack.enter_context(Shared(tmp_path).running("server", start, lambda _: log.append("stop")))

    first, second = ExitStack(), ExitStack()
    assert [running(first), running(second)] == ["address", "address"]
    first.close()
    assert log == ["start"]
    second.close()
    assert log == ["start", "stop"]
    with ExitStack() as third:
        running(third)
    assert log == ["start", "stop"] * 2
