"""botocore's writer of documentation, loaded when somebody reads it.

Every client carries docstrings that are written when they are asked for; the writer behind them, with an
HTML parser, is imported with the first client all the same. In the zip it is imported where it is called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from infra.aws.sdk_models import UnknownShapeError

if TYPE_CHECKING:
    from pathlib import Path

FILES = ("__init__.py", "docstring.py")
"""What botocore's clients load of it."""
IMPORT = re.compile(r"^from botocore\.docs\.[\w.]+ import (\w+)\n", re.MULTILINE)


def load_writer_when_read(docs: Path) -> None:
    """Rewrite `docs`, a copy of botocore.docs. Raises UnknownShapeError where it is not written as it was."""
    for name in FILES:
        file = docs / name
        file.write_text(imported_where_called(file.read_text(encoding="utf-8")), encoding="utf-8")


def imported_where_called(code: str) -> str:
    """`code` with each import from the writer right before the one line that calls what it imports."""
    found = list(IMPORT.finditer(code))
    if not found:
        raise UnknownShapeError("no import of the writer")
    for each in found:
        called = re.compile(rf"^( +)(.*\b{each[1]}\()", re.MULTILINE)
        code, places = called.subn(rf"\1{each[0].rstrip()}\n\n\1\2", code.replace(each[0], "", 1))
        if places != 1 or len(re.findall(rf"\b{each[1]}\b", code)) != 2:
            raise UnknownShapeError(each[1])
    return code
