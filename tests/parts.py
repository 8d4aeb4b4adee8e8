"""The real parts that some tests want: a Java runtime, espeak-ng, a browser.

For a person without them the test is left out and named in one line at the end; where `ALL_PARTS=1`
(as `.ci/run` sets it) a missing part is a failure.
"""

from __future__ import annotations

import os
import shutil

import pytest

left_out: set[str] = set()


def missing(part: str) -> None:
    """Leave the calling test out for want of `part`, or fail it where every part must be there."""
    if os.environ.get("ALL_PARTS") == "1":
        pytest.fail(f"{part} is missing, and ALL_PARTS=1 asks for every part", pytrace=False)
    left_out.add(part)
    pytest.skip(f"{part} is missing")


def need(*commands: str) -> None:
    """Go on only where all `commands` are on the PATH."""
    for command in commands:
        if shutil.which(command) is None:
            missing(command)
