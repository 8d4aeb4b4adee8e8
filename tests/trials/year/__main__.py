from __future__ import annotations

from tests.trials.year.run import main

if __name__ == "__main__":
    main()
