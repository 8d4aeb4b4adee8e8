"""Starts a fuzzer: what libFuzzer is told stands on the command line, such as `-max_total_time=60`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LENGTH_MAX = 8_192


def fuzz(check: Callable[[bytes], None], seeds: Iterable[bytes]) -> None:
    """Does not return. An input that breaks `check` is written into the present folder."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds):
            Path(folder, f"{number:03}").write_bytes(seed)
        atheris.Setup([*sys.argv, folder, f"-max_len={LENGTH_MAX}"], check)
        atheris.Fuzz()
