"""Names that a table has: no enums, so that what is added to the table is known everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Container

N = TypeVar("N", bound="Name")


class Name(str):
    """The same object wherever it is named. A subclass says in `table` which names there are."""

    __slots__ = ()
    table: ClassVar[Container[str]]
    _named: ClassVar[dict[tuple[type, str], Name]] = {}

    def __new__(cls: type[N], name: str) -> N:  # noqa: PYI019 - what is remembered is of this class
        known = Name._named.get((cls, name)) or Name._named.setdefault(
            (cls, name), super().__new__(cls, name)
        )
        assert isinstance(known, cls)
        return known

    @classmethod
    def known(cls: type[N], name: object) -> N:  # noqa: PYI019
        """Raises KeyError for a name that the table does not have."""
        if not isinstance(name, str) or name not in cls.table:
            raise KeyError(name)
        return cls(name)
