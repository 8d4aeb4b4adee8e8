"""What was measured, a file per language: milliseconds, a tab, the sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MEASURED = Path(__file__).parent / "measured"


def write_measured(name: str, measured: Mapping[str, int]) -> None:
    lines = (f"{ms}\t{text}\n" for text, ms in measured.items())
    (MEASURED / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")


def read_measured(name: str) -> dict[str, int]:
    lines = (MEASURED / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return {text: int(ms) for ms, text in (line.split("\t") for line in lines)}
