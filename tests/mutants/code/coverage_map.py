"""Which test runs which line of the skill, as coverage.py saw it: only those are asked about it."""

from __future__ import annotations

import subprocess
import sys
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from coverage import CoverageData

from tests.mutants.mutant import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASKED = ("tests/coaching", "tests/storage", "tests/conversation", "tests/speech")
"""The tests that meet the skill without a device, a browser or a database between them."""
DATA = ROOT / "build" / "mutants.coverage"


def make() -> Path:
    """Runs the tests once, with every line noted. Raises CalledProcessError where one fails."""
    DATA.parent.mkdir(exist_ok=True)
    (config := DATA.with_suffix(".ini")).write_text(f"[run]\ndata_file = {DATA}\n")
    wanted = ("--cov=skill", "--cov-context=test", "--cov-report=", f"--cov-config={config}")
    command = [sys.executable, "-m", "pytest", "-n", "2", "-p", "no:cacheprovider", *wanted, *ASKED]
    subprocess.run(command, cwd=ROOT, check=True)
    return DATA


class CoverageMap:
    def __init__(self, data: Path) -> None:
        self._data = CoverageData(str(data))
        self._data.read()

    def tests_of(self, path: str, line: int) -> list[str]:
        """The tests that run the line; for what runs at import, those that run anything of its module.

        One of every file comes first, then all of the files that name the module, then the others in turn.
        """
        lines = self._data.contexts_by_lineno(str(ROOT / path))
        noted = {context for context in lines.get(line, []) if context}
        every = noted or {context for contexts in lines.values() for context in contexts if context}
        files: dict[str, list[str]] = {}
        for test in sorted({context.rsplit("|", 1)[0] for context in every}):
            files.setdefault(test.split("::")[0], []).append(test)
        module = path.removesuffix(".py").replace("/", ".")
        naming = {file for file in files if module in (ROOT / file).read_text()}
        nearest = sorted(files, key=lambda file: (file not in naming, len(files[file])))
        first = [files[file][0] for file in nearest]
        near = [test for file in nearest if file in naming for test in files[file]]
        in_turn = chain.from_iterable(zip_longest(*(files[file] for file in nearest)))
        return list(dict.fromkeys([*first, *near, *filter(None, in_turn)]))
