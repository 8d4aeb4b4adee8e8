"""Every conversation goes as written on the strictest Echo, once audio documents are everybody's way."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from infra.local.echo.profiles import PROFILES, STRICT_ECHO
from tests.transcripts.play import play
from tests.transcripts.real_skill import real_stage

REFUSING = re.compile(r"^DEVICE .*\b(strict|speech|picky|strictest|strictshow)$", re.MULTILINE)
HEARD_OR_NOT = "silence-at-the-welcome"
"""Where an end tells nothing of its session, nobody knows that the welcome was heard: it is said again."""
TEXTS = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
}
ELSEWHERE = [name for name, text in TEXTS.items() if not REFUSING.search(text) and name != HEARD_OR_NOT]


@pytest.mark.parametrize("name", ELSEWHERE)
def test_it_goes_as_written_where_long_pauses_are_refused_and_sessions_forgotten(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROFILES, "echo", replace(STRICT_ECHO, forgets=True))
    monkeypatch.setenv("PAUSES", "apla")
    played = play(TEXTS[name], real_stage())
    assert not played.failed, played.report()
