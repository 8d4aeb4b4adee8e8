"""What ask-cli remembers of this clone: the skill that it made, and its last import."""

from __future__ import annotations

import json
from typing import Any

from infra.aws.paths import ASK_STATES


def skill_id(profile: str) -> str:
    """Read which skill ask-cli has made from this clone; empty before the first time."""
    return str(_of(_states(), profile).get("skillId", ""))


def unfinished_import(profile: str) -> str:
    """Read which import made a skill whose id ask-cli did not live to write down; empty if there is none."""
    mine = _of(_states(), profile)
    return "" if mine.get("skillId") else str(mine.get("skillMetadata", {}).get("lastImportId", ""))


def remember(profile: str, skill_id: str) -> None:
    states = _states()
    states["profiles"][profile]["skillId"] = skill_id
    ASK_STATES.write_text(json.dumps(states, indent=2) + "\n", encoding="utf-8")


def _states() -> dict[str, Any]:
    if not ASK_STATES.exists():
        return {}
    states: dict[str, Any] = json.loads(ASK_STATES.read_text(encoding="utf-8"))
    return states


def _of(states: dict[str, Any], profile: str) -> dict[str, Any]:
    mine: dict[str, Any] = states.get("profiles", {}).get(profile, {})
    return mine
