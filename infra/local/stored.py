"""What is stored of a person, as names and plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from skill.storage.codec import decode, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]


def stored(attributes: Json) -> dict[str, str]:
    """Out of a session's attributes; empty where they carry none. What it comes to stands first."""
    text = attributes.get("progress")
    if not isinstance(text, str):
        return {}
    return dict(_told(shown(decode(text)) | json.loads(text)))


def _told(tree: Json, above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        name = f"{above} {key}".replace("_", " ").strip()
        if isinstance(value, dict):
            yield from _told(value, name)
        elif isinstance(value, list):
            for number, each in enumerate(value, start=1):
                yield from _told({f"{key} {number}": each}, above)
        else:
            yield name, str(value)
