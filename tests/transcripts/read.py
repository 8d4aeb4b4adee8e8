"""Reads transcripts out as they sound today, with all their words.

    python -m tests.transcripts.read first-time quiet-mode

Without a name, all of them.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from tests.transcripts.play import play
from tests.transcripts.real_skill import real_stage

FOLDER = Path(__file__).parent


def main(names: list[str]) -> None:
    # A store that a transcript tells to fail is no news here.
    logging.disable()
    for path in [FOLDER / f"{name}.txt" for name in names] or sorted(FOLDER.glob("*.txt")):
        played = play(path.read_text(encoding="utf-8"), real_stage())
        sys.stdout.write(f"{path.stem}\n\n{played.in_words()}\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
