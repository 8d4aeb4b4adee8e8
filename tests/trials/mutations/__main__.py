from __future__ import annotations

from tests.trials.mutations.run import main

if __name__ == "__main__":
    main()
