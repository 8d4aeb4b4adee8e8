"""A deployment as a list of commands that a person could type.

Everything is done by sam, ask-cli or a module of this project; each command is printed with its
reason before it runs, and a dry run prints without running.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence

from infra.aws.paths import ROOT

Execute = Callable[[Sequence[str], bool], str]
"""Runs a command and gives what it prints if that is to be captured."""


class StepFailedError(Exception):
    pass


class Steps:
    def __init__(self, execute: Execute, *, dry_run: bool) -> None:
        self._execute = execute
        self._dry_run = dry_run
        self._number = 0

    def run(self, why: str, *command: str) -> None:
        self._take(why, command, capture=False)

    def read(self, why: str, *command: str) -> str:
        """Give what the command prints: nothing in a dry run."""
        return self._take(why, command, capture=True)

    def _take(self, why: str, command: tuple[str, ...], *, capture: bool) -> str:
        self._number += 1
        print(f"\n{self._number}. {why}\n   $ {_shown(command)}", flush=True)
        return "" if self._dry_run else self._execute(command, capture)


def run_command(command: Sequence[str], capture: bool) -> str:
    done = subprocess.run(
        command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE if capture else None
    )
    if done.returncode:
        message = f"`{_shown(command)}` ended with {done.returncode}; nothing after it was done."
        raise StepFailedError(message)
    return done.stdout or ""


def _shown(command: Sequence[str]) -> str:
    return shlex.join(word.removeprefix(f"{ROOT}/") for word in command)


def agreed(question: str) -> bool:
    """Ask the person; where nobody can be asked, the answer is no."""
    if not sys.stdin.isatty():
        print(f"{question} Nobody to ask here: run it in a terminal, or with --yes.")
        return False
    return input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}
