"""The skill itself, for a transcript's stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.local.alexa_services import LocalAlexa
from infra.local.nlu.understanding import understanding_of
from skill.storage.sqlite import SqliteStore
from tests.transcripts.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.echo.device import Skill
    from skill.storage.store import Store


def real_stage() -> Stage:
    """Set up a household that nobody has stretched in yet."""
    services: list[LocalAlexa] = []

    def skill(store: Store, zone: Callable[[], str]) -> Skill:
        from infra.local.skill import local_skill  # noqa: PLC0415 - only where the skill is played

        services.append(LocalAlexa(zone))
        return local_skill(store=store, alexa=services[0])

    stage = Stage(skill, SqliteStore(":memory:"), understanding_of)
    stage.alexa = services[0]
    return stage
