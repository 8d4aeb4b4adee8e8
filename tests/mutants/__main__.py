"""`make mutants`: prints every mutant, and the test that noticed it; ends with 1 where one survived."""

from __future__ import annotations

import sys

from tests.mutants.trial import tried, warm_up

WIDTH = 86


def conversations() -> int:
    """How many survived."""
    from tests.mutants.conversation import CHANGES  # noqa: PLC0415 - the skill must not be known before

    tests = sorted({f"tests/{change.noticed_by}" for change in CHANGES})
    if (failing := tried(None, tests)).killed:
        raise SystemExit(f"Without any mutant {failing.by} fails: {failing.why}")
    survived = 0
    for change in CHANGES:
        verdict = tried(change.mutant(), [f"tests/{change.noticed_by}"])
        survived += not verdict.killed
        by = verdict.by.split("::")[-1].split("[")[0].removeprefix("test_") if verdict.killed else "SURVIVED"
        print(f"{change.wrong:{WIDTH}}  {by}", flush=True)
    print(f"Conversation mutants killed: {len(CHANGES) - survived} of {len(CHANGES)}")
    return survived


def main() -> None:
    warm_up()
    sys.exit(bool(conversations()))


if __name__ == "__main__":
    main()
