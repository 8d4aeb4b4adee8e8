"""What the skill's manifest asks for: Alexa gives a skill nothing else (alexa-platform 14)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

MANIFEST = Path(__file__).parents[3] / "interaction_model" / "skill.json"
PERSON = "alexa::person_id:read"
"""Without it no request tells which recognised voice spoke."""


@cache
def permissions() -> frozenset[str]:
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))["manifest"]
    return frozenset(permission["name"] for permission in manifest.get("permissions", ()))
