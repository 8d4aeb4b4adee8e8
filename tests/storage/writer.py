"""A process of its own that counts in a SQLite file: `python -m tests.storage.writer FILE PERSON`.

Every count is printed once it is stored; a number as third argument is where it ends.
"""

from __future__ import annotations

import sys
import uuid
from pathlib import Path

from skill.storage.sqlite import SqliteStore
from tests.storage.counting import count_one, patient_keeper


def main(path: str, person: str, times: str = "1000000") -> None:
    repository = patient_keeper(SqliteStore(Path(path)))
    for _ in range(int(times)):
        print(count_one(repository, person, str(uuid.uuid4())), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
