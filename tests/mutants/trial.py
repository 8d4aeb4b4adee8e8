"""Tests run on a mutant, in a process that was forked for it: what is imported once need not be again."""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.mutants.mutant import ROOT, Mutant, live

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAVY = ("hypothesis.stateful", "ask_sdk_core.skill_builder", "ask_sdk_model", "boto3", "hassil", "rapidfuzz")
"""What the tests import besides the skill. Nothing of the skill: each process meets its own mutant."""
LONGEST_S = 120
QUIET = ("-p", "no:cacheprovider", "-p", "no:randomly", "-x", "--tb=short", "-W", "ignore")


@dataclass(frozen=True, slots=True)
class Verdict:
    killed: bool
    by: str = ""
    """The first test that failed, or what else ended it."""
    why: str = ""
    """The last line of how it failed."""
    seconds: float = 0


class FirstFailure:
    """A plugin of pytest that remembers the first test that fails, and why."""

    def __init__(self) -> None:
        self.by = self.why = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed and not self.by:
            told = [line for line in report.longreprtext.splitlines() if line.strip()]
            said = [line for line in told if line.startswith("E ")] or told[-1:]
            self.by, self.why = report.nodeid, said[0].removeprefix("E").strip() if said else ""


def warm_up() -> None:
    for name in HEAVY:
        importlib.import_module(name)
    if any(name.startswith("skill.") for name in sys.modules):
        raise RuntimeError("the skill is imported already")


def tried(mutant: Mutant | None, tests: Sequence[str], *, longest_s: float = LONGEST_S) -> Verdict:
    """Whether one of `tests` fails with the mutant; None is the skill as it is."""
    begun_s = time.monotonic()
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        _run(mutant, tests, writes, longest_s)
    os.close(writes)
    with os.fdopen(reads) as told:
        text = told.read()
    _, status = os.waitpid(child, 0)
    seconds = time.monotonic() - begun_s
    if not text:
        ended = signal.Signals(status).name if status in list(signal.Signals) else str(status)
        return Verdict(True, "(the process)", f"ended by {ended}", seconds)
    code, by, why = json.loads(text)
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED):
        raise ValueError(f"pytest ended with {code} on {' '.join(tests)}")
    return Verdict(code != pytest.ExitCode.OK, by, why, seconds)


def _run(mutant: Mutant | None, tests: Sequence[str], writes: int, longest_s: float) -> None:
    """In the child: never comes back."""
    try:
        # A mutant that never ends is one that is noticed.
        signal.setitimer(signal.ITIMER_REAL, longest_s)
        os.chdir(ROOT)
        sys.dont_write_bytecode = True
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        if mutant is not None:
            live(mutant)
        failure = FirstFailure()
        code = pytest.main([*QUIET, *tests], plugins=[failure])
        os.write(writes, json.dumps([int(code), failure.by, failure.why]).encode())
    finally:
        os._exit(0)
