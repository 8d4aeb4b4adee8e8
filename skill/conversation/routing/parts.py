"""What a slot makes of an intent: the part of the body that hurts or is numb, and minutes for a hold.

`docs/red-flags.md` has the source of every row that is an emergency.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EMERGENCY = "EmergencyIntent"
PARTS: Mapping[str, Mapping[str, str]] = {
    "NumbIntent": dict.fromkeys(("SADDLE", "BOTH_LEGS", "LEGS", "FACE", "ARM", "SIDE", "CHEST"), EMERGENCY),
    "NerveIntent": dict.fromkeys(("SADDLE", "BOTH_LEGS", "LEGS", "FACE", "SIDE", "CHEST"), EMERGENCY),
    "SharpIntent": dict.fromkeys(("CHEST", "BOTH_LEGS"), EMERGENCY),
    "HurtsIntent": {
        **dict.fromkeys(("CHEST", "BOTH_LEGS"), EMERGENCY),
        # Guide A1.6: pain below the knee points to a nerve rather than a muscle.
        "LOWER_LEG": "NerveIntent",
        "BACK": "SoreBackIntent",
    },
}
"""Intent → id of the slot `part` → the intent that is meant."""
MINUTES = re.compile(r"PT(?:[2-9]|\d{2,})M")
SECONDS = re.compile(r"PT\d{1,2}S")


def meant(intent: str, slots: Mapping[str, str]) -> str:
    """The intent that is meant by `intent` with these slots (id, or value)."""
    part = slots.get("part", "")
    if part in PARTS.get(intent, {}):
        return PARTS[intent][part]
    duration = slots.get("duration", "")
    if intent == "SetHoldIntent" and MINUTES.fullmatch(duration):
        return "TimeBoxIntent"
    if intent == "TimeBoxIntent" and SECONDS.fullmatch(duration):
        return "SetHoldIntent"
    return intent
