from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from infra.local.nlu.understanding import understanding_of
from skill.speech.languages import LANGUAGES
from tests.speech.upside_down import UPSIDE_DOWN
from tests.transcripts.play import act_out, play
from tests.transcripts.real_skill import real_stage
from tests.transcripts.structure import everything_told, structure

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
ENGLISH_LETTER = re.compile("[A-Za-z]")


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written_and_the_same_way_in_any_language(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, stage = path.read_text(encoding="utf-8"), real_stage()
    played = play(text, stage)
    if os.environ.get("UPDATE_TRANSCRIPTS") == "1":
        path.write_text(played.updated(), encoding="utf-8")
    elif played.failed:
        pytest.fail(f"{path.name}\n{played.report()}", pytrace=False)
    monkeypatch.setitem(LANGUAGES, "xx", UPSIDE_DOWN)
    turned = real_stage(lambda locale: understanding_of(locale.replace("xx", "en")), "xx-US")
    act_out(text.replace("\nLOCALE en-", "\nLOCALE xx-"), turned)
    assert structure(turned) == structure(stage)
    assert [told for told in everything_told(turned) if ENGLISH_LETTER.search(told)] == []
    assert [complaint for name in turned.devices for complaint in turned.broken_rules(name, 0)] == []
