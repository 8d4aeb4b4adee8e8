"""The skill over a file on this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infra.local.alexa_services import LocalAlexa
from infra.local.reminder_book import ReminderBook
from skill.app import build_skill, pauses_from
from skill.conversation.alexa.wire import answer
from skill.services.time_zone import device_zone
from skill.storage.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_core.skill import CustomSkill

    from skill.rendering.pictures import Pictures
    from skill.storage.store import Store

    Json = dict[str, Any]

FOLDER = "my-hamstring-stretches"
FILE = "progress.sqlite3"
REMINDERS = "reminders.json"


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


def machine_alexa() -> LocalAlexa:
    """Alexa's services on this machine; her reminders are kept beside progress."""
    return LocalAlexa(machine_zone, ReminderBook(progress_file().with_name(REMINDERS)))


def custom_skill(
    store: Store | None = None,
    time_zone: Callable[[], str | None] = machine_zone,
    alexa: LocalAlexa | None = None,
    pictures: Pictures | None = None,
) -> CustomSkill:
    return build_skill(
        store or SqliteStore(progress_file()),
        zone_of=device_zone,
        pauses=pauses_from(os.environ),
        api_client=alexa or LocalAlexa(time_zone),
        pictures=pictures,
    )


def local_skill(
    store: Store | None = None,
    time_zone: Callable[[], str | None] = machine_zone,
    alexa: LocalAlexa | None = None,
) -> Callable[[Json], Json]:
    """The skill as JSON in, JSON out."""
    alexa = alexa or LocalAlexa(time_zone)
    skill = custom_skill(store, alexa=alexa)
    return alexa.heeding(lambda event: answer(skill, event))
