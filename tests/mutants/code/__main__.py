"""Changes to the code: how many (300 where nothing is said), and the seed that picks them."""

from __future__ import annotations

import sys

from tests.mutants.code.run import run

if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdigit()]
    count, seed = (*numbers, *(300, 1)[len(numbers) :])
    sys.exit(bool(run(count, seed, again="--again" in sys.argv[1:])))
