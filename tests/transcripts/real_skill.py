"""The skill itself, for a transcript's stage."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from infra.local.alexa_services import LocalAlexa
from infra.local.nlu.understanding import understanding_of
from skill.speech.words import Words
from skill.storage.sqlite import SqliteStore
from tests.transcripts.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.echo.device import Skill
    from infra.local.echo.envelope import Json
    from infra.local.nlu.understanding import Understanding
    from skill.coaching.positions import Leg
    from skill.storage.store import Store


def real_stage(
    understanding: Callable[[str], Understanding] = understanding_of, locale: str = "en-US"
) -> Stage:
    """Set up a household that nobody has stretched in yet; `understanding` is by locale."""
    services: list[LocalAlexa] = []

    def skill(store: Store, zone: Callable[[], str]) -> Skill:
        from infra.local.skill import local_skill  # noqa: PLC0415 - only where the skill is played

        services.append(LocalAlexa(zone))
        return local_skill(store=store, alexa=services[0])

    asked: set[str] = set()
    stage = Stage(lambda *home: telling_lines(skill(*home), asked), SqliteStore(":memory:"), understanding)
    stage.alexa, stage.asked, stage.locale = services[0], asked, locale
    return stage


def telling_lines(skill: Skill, asked: set[str]) -> Skill:
    """The same skill; after each of its answers `asked` are the keys of the lines in it."""
    line = Words.line

    def noting(words: Words, key: str, leg: Leg | None = None, **places: object) -> str:
        asked.add(key)
        return line(words, key, leg, **places)

    def answer(request: Json) -> Json:
        asked.clear()
        with patch.object(Words, "line", noting):
            return skill(request)

    return answer
