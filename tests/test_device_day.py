"""The hour with a real Echo says sentences that are understood, and names settings that there are."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from infra.local.nlu.understanding import Understanding, Wish, understanding_of

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "device-day.md").read_text(encoding="utf-8")
FOR_ALEXA = {"Alexa, volume five"}
SAID = sorted(set(re.findall(r'"(Alexa, [^"…]+)"', PAGE)) - FOR_ALEXA)
FILES = sorted(set(re.findall(r"`((?:skill|infra|docs|tests)/[\w/.*-]+\.\w+)`", PAGE)))
SETTINGS = sorted(set(re.findall(r"`([A-Z]+(?:_[A-Z]+)*_(?:MS|S|MAX|VOLUME))`", PAGE)))


@cache
def code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "skill").rglob("*.py"))


def understanding() -> Understanding:
    return understanding_of("en-US")


@pytest.mark.parametrize("said", SAID)
def test_every_sentence_is_understood(said: str) -> None:
    understood = understanding().understand(said, in_session=True)
    assert understood.wish is not Wish.ELSEWHERE
    assert understood.intent != "AMAZON.FallbackIntent"


@pytest.mark.parametrize("named", FILES)
def test_every_file_is_there(named: str) -> None:
    assert list(ROOT.glob(named))


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_there(name: str) -> None:
    assert re.search(rf"^(\w+, )*{name}\b[^=\n]* = ", code(), re.MULTILINE)
