"""What is remembered of a person as plain JSON, by no rule of the code that stores it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any


def facts(value: object) -> Any:  # noqa: ANN401 - any JSON
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: facts(getattr(value, field.name)) for field in fields(value) if field.compare}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(facts(key)): facts(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(facts(item) for item in value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [facts(item) for item in value]
    return value
