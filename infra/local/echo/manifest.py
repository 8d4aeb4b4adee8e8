"""What the skill's manifest asks for: Alexa gives a skill nothing else (alexa-platform 14)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

MANIFEST = Path(__file__).parents[3] / "interaction_model" / "skill.json"
PERSON = "alexa::person_id:read"
"""Without it no request tells which recognised voice spoke."""


@cache
def permissions() -> frozenset[str]:
    return frozenset(permission["name"] for permission in _manifest().get("permissions", ()))


@cache
def example_phrases() -> tuple[str, ...]:
    """What the store suggests to say; the first one starts the skill."""
    locales = _manifest()["publishingInformation"]["locales"]
    return tuple(next(iter(locales.values()))["examplePhrases"])


def _manifest() -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))["manifest"]
    return manifest
