"""Progress as JSON that a person can read: names instead of codes, dates instead of day numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

DAY_NAMES = ("day", "days", "weeks")
DAY_ENDINGS = ("_day", "_until", "_from")


def readable(value: object, name: str = "") -> object:
    """`name` is the field that `value` stands in; it tells a day from another number."""
    named = _fields(value)
    if named is not None:
        return {key: readable(item, key) for key, item in named.items()}
    if isinstance(value, Mapping):
        return {str(_plain(key, name)): readable(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted((readable(item) for item in value), key=str)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [readable(item) for item in value]
    return _plain(value, name)


def _fields(value: object) -> dict[str, object] | None:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    named: dict[str, object] | None = value._asdict() if hasattr(value, "_asdict") else None
    return named


def _plain(value: object, name: str) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int) and not isinstance(value, bool) and _is_day(name):
        return date.fromordinal(value).isoformat() if value else None
    return value


def _is_day(name: str) -> bool:
    return name in DAY_NAMES or name.endswith(DAY_ENDINGS)
