"""`python cut_off.py STEP ARGUMENTS`: a deployment that ends as soon as the step of that number is done."""

from __future__ import annotations

import sys
from itertools import count
from typing import TYPE_CHECKING

from infra.aws import deploy
from infra.aws.steps import StepFailedError, run_command

if TYPE_CHECKING:
    from collections.abc import Sequence

LAST = int(sys.argv[1])
numbers = count(1)


def execute(command: Sequence[str], capture: bool) -> str:
    printed = run_command(command, capture)
    if next(numbers) == LAST:
        raise StepFailedError(f"Cut off after step {LAST}.")
    return printed


sys.exit(deploy.main(sys.argv[2:], execute))
