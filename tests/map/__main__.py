"""`make map`: prints the map of the conversation as a table, and draws it for the README."""

from __future__ import annotations

from pathlib import Path

from tests.map.figures import lines, modules, tables_of_questions, touched_by
from tests.map.paths import report, walked
from tests.map.picture import picture
from tests.map.table import table

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "map.svg"


def main() -> None:
    print(table())
    print(f"\nTables that depend on the open question: {len(tables_of_questions())}")
    print(f'Modules in which a line runs for "easier" in a hold: {len(touched_by("easier"))}')
    print(f"Lines and modules in skill/: {lines():,} and {len(modules())}")
    print(report(walked()))
    PICTURE.write_text(picture(), encoding="utf-8")
    print(f"Drawn in {PICTURE}")


if __name__ == "__main__":
    main()
