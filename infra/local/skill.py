"""The skill over a file on this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skill.app import answer, build_skill, pauses_from
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_core.skill import CustomSkill

    from skill.storage.store import Store

    Json = dict[str, Any]

FOLDER = "my-hamstring-stretches"
FILE = "progress.sqlite3"


def progress_file() -> Path:
    """`PROGRESS_DB`, or a file in the user's data folder."""
    chosen = os.environ.get("PROGRESS_DB")
    if chosen:
        return Path(chosen)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / FOLDER / FILE


def machine_zone() -> str | None:
    """This machine's own time zone, as an IANA name; None where it does not tell."""
    named = os.environ.get("TZ")
    if named:
        return named.lstrip(":")
    linked = Path("/etc/localtime").resolve().as_posix()
    _, found, name = linked.partition("zoneinfo/")
    return name if found else None


def custom_skill(
    store: Store | None = None, time_zone: Callable[[], str | None] = machine_zone
) -> CustomSkill:
    store = store or SqliteStore(progress_file())
    return build_skill(store, zone_of=lambda _: time_zone(), pauses=pauses_from(os.environ))


def local_skill(
    store: Store | None = None, time_zone: Callable[[], str | None] = machine_zone
) -> Callable[[Json], Json]:
    """The skill as JSON in, JSON out."""
    skill = custom_skill(store, time_zone)
    return lambda event: answer(skill, event)
