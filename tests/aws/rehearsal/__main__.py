"""`make rehearsal`: every play once, and a table of how it went; words pick plays by name."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.aws.rehearsal.plays import PLAYS
from tests.aws.rehearsal.stage import stage
from tests.storage.dynamodb_local import dynamodb_local


def rehearsed(name: str, dynamodb: str) -> str:
    """Play one from nothing; what did not end well, in one paragraph."""
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder), dynamodb) as nothing_there:
        try:
            PLAYS[name](nothing_there)
        except (AssertionError, LookupError) as error:
            return str(error) or type(error).__name__
    return ""


def main() -> int:
    chosen = [name for name in PLAYS if all(word in name for word in sys.argv[1:])]
    faults: dict[str, str] = {}
    print("| rehearsal | ends well | seconds |\n|---|---|---:|", flush=True)
    with dynamodb_local() as dynamodb:
        for name in chosen:
            began = time.monotonic()
            fault = rehearsed(name, dynamodb)
            faults |= {name: fault} if fault else {}
            print(f"| {name} | {'no' if fault else 'yes'} | {time.monotonic() - began:.0f} |", flush=True)
    for name, fault in faults.items():
        print(f"\n## {name}\n\n{fault}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
