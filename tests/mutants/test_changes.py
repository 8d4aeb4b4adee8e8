"""The mutants are still what they say they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants.conversation import CHANGES
from tests.mutants.conversation.change import Change

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.wrong)
def test_what_it_changes_is_there_once_and_reads_as_code(change: Change) -> None:
    mutant = change.mutant()
    compile(mutant.source, mutant.path, "exec")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.wrong)
def test_the_test_that_must_notice_is_there(change: Change) -> None:
    path, _, name = change.noticed_by.partition("::")
    function = name.split("[")[0]
    assert not function or f"def {function}(" in (TESTS / path).read_text(encoding="utf-8")


def test_code_that_has_moved_on_is_no_mutant() -> None:
    with pytest.raises(ValueError, match="0 times"):
        Change("nothing", "app.py", "no such words", "", "test_house.py").mutant()
