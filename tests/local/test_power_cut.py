"""The plug pulled in the middle of a routine: the next start knows everything up to the last turn."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from infra.local.echo.device import Device
from infra.local.echo.heard import of_response
from infra.local.nlu.understanding import understanding_of
from infra.local.skill import local_skill
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("start my hamstring stretches", "yes", "skip this stretch")


def _killed_after(lines: tuple[str, ...], progress: Path) -> None:
    """Talk in a process of its own, and kill it once the last line was answered."""
    environment = {**os.environ, "PROGRESS_DB": str(progress)}
    talking = subprocess.Popen(
        (sys.executable, "-m", "tests.local.talker"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    with talking:
        assert talking.stdin is not None
        assert talking.stdout is not None
        for line in lines:
            talking.stdin.write(f"{line}\n")
            talking.stdin.flush()
            assert talking.stdout.readline() == "answered\n"
        talking.kill()


def _next_start(progress: Path) -> str:
    answers: list[str] = []
    skill = local_skill(SqliteStore(progress))

    def listened(event: dict[str, object]) -> dict[str, object]:
        answer = skill(event)
        answers.append(" ".join(part.text for part in of_response(answer["response"])))
        return answer

    later = datetime.now(UTC) + timedelta(seconds=250)
    Device(listened, understanding_of("en-US"), later).hear("start my hamstring stretches")
    return answers[0]


@pytest.mark.parametrize(
    ("turns", "remembered"),
    [(1, "Welcome to"), (2, "wall stretch"), (3, "chair stretch")],
)
def test_the_plug_pulled_costs_at_most_the_turn_in_flight(
    tmp_path: Path, turns: int, remembered: str
) -> None:
    progress = tmp_path / "progress.sqlite3"

    _killed_after(LINES[:turns], progress)

    heard = _next_start(progress)
    assert remembered in heard
    assert ("Welcome to" in heard) == (turns == 1)
