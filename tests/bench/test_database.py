"""The parts of the benchmark that want a DynamoDB Local."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench import capacity, cold_start, fresh

if TYPE_CHECKING:
    from pathlib import Path


def test_a_whole_routine_is_read_once_and_written_in_two_units_a_turn_at_most(dynamodb_endpoint: str) -> None:
    chapter = capacity.chapter(dynamodb_endpoint, days=30)

    figures = {figure.name: figure.value for figure in chapter.figures}
    assert figures == {"reads_per_session": 1, "writes_per_turn": 2}
    assert chapter.raw["reads_of_sample"] >= 5


def test_every_kind_of_process_comes_to_its_answer(dynamodb_endpoint: str, lambda_zip: Path) -> None:
    spent = cold_start.cold_starts(dynamodb_endpoint, 1, lambda_zip)

    assert spent.keys() == {*fresh.KINDS, *cold_start.RESTORED}
    cpu_s = {kind: once.cpu_s for kind, [once] in spent.items()}
    assert cpu_s[fresh.PYTHON] < cpu_s[fresh.HELLO] < cpu_s[fresh.SAMPLE]
    assert cpu_s[fresh.PYTHON] < cpu_s[fresh.OURS]
    assert cpu_s[cold_start.OURS_RESTORED] < cpu_s[fresh.OURS] / 4
