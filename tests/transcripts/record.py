"""Writes a transcript from a script of what a person says and does.

    python -m tests.transcripts.record < script > tests/transcripts/some-name.txt

The script is a transcript without its `A:` lines.
"""

from __future__ import annotations

import sys

from tests.transcripts.play import play
from tests.transcripts.real_skill import real_stage


def main() -> None:
    played = play(sys.stdin.read(), real_stage())
    sys.stdout.write(played.updated())
    broken = [c for line in played.lines for c in line.complaints if line.stands == line.belongs]
    for complaint in broken:
        sys.stderr.write(f"✘ {complaint}\n")


if __name__ == "__main__":
    main()
