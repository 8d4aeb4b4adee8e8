from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.transcripts.play import play
from tests.transcripts.real_skill import real_stage

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path) -> None:
    played = play(path.read_text(encoding="utf-8"), real_stage())
    if os.environ.get("UPDATE_TRANSCRIPTS") == "1":
        path.write_text(played.updated(), encoding="utf-8")
    elif played.failed:
        pytest.fail(f"{path.name}\n{played.report()}", pytrace=False)
