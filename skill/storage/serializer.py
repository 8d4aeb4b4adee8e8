"""Our dataclasses as JSON and back, by their own types; what is at its default is left out.

A dataclass is an object. Several words are one text (`left.1,right.1`), and so is a mapping to them
(`lying:30,wall:20`). Several dataclasses are a table if every field is a word or such a text: column after
column. A mapping's keys are the column `of`: of days the first, and how many days later each next one is.

JSON may come back from a device: what was not written here, or is out of bounds, is a ValueError.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cached_property, lru_cache, partial
from itertools import accumulate, pairwise
from operator import attrgetter
from types import MappingProxyType, ModuleType, NoneType, UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from skill.coaching.bounds import DAYS, Bounds
from skill.storage.words import (
    UNSET,
    Form,
    Way,
    column,
    no_word,
    number,
    optional,
    read_day,
    row,
    scalar,
    words_of,
)

T = TypeVar("T")
Tree = dict[str, Any]

LISTS = Bounds(0, 400)
"""Where a type says none of its own."""
KEYS = "of"
JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False)
REFUSED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError)
"""What reading something of another shape ends with, besides ValueError."""


class Serializer(Generic[T]):
    def __init__(self, cls: type[T], *modules: ModuleType, most: int) -> None:
        """Names that are not those of a class' own module are in `modules`; `most` characters are read."""
        self._cls, self._modules, self._most = cls, modules, most

    @cached_property
    def _form(self) -> Form:
        names = {name: value for module in self._modules for name, value in vars(module).items()}
        return _form({"Mapping": Mapping, **names}, self._cls)

    def dumps(self, value: T, **first: object) -> str:
        """`first` is what stands before it."""
        return JSON.encode(first | self._form.write(value))

    def loads(self, text: object, migrate: Callable[[Tree], Tree] = lambda tree: tree) -> T:
        """`migrate` makes what is written now of what earlier versions wrote."""
        if not isinstance(text, str) or len(text) > self._most:
            raise ValueError("no text, or too long")
        try:
            value: T = self._form.read(migrate(json.loads(text)))
        except REFUSED as error:
            raise ValueError(f"no {self._cls.__name__}") from error
        return value


def _form(names: Tree, hint: Any, bounds: Bounds | None = None) -> Form:  # noqa: ANN401 - any type
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind is Annotated:
        return _form(names, *inner)
    if inner:
        forms = [_form(names, one) for one in inner if one not in (NoneType, ...)]
        return COMPOUNDS[kind](*forms, bounds or LISTS)
    if not is_dataclass(kind) and not issubclass(kind, tuple):
        return scalar(kind, bounds)
    own = vars(sys.modules[kind.__module__])
    hints = get_type_hints(kind, localns=names | own, include_extras=True)
    make: Callable[..., Form] = _object if is_dataclass(kind) else row
    return make(kind, {name: _form(names, one) for name, one in hints.items()})


def _object(cls: Any, forms: dict[str, Form]) -> Form:  # noqa: ANN401 - any dataclass
    """What is not compared is not written either."""
    kept = [field for field in fields(cls) if field.compare]
    defaults = [one.default if one.default_factory is MISSING else one.default_factory() for one in kept]
    parts = [(one.name, default, forms[one.name]) for one, default in zip(kept, defaults, strict=True)]
    readers, values = {name: form.read for name, _, form in parts}, attrgetter(*(name for name, *_ in parts))

    def write(value: object) -> Tree:
        items = zip(values(value), parts, strict=True)
        return {
            name: form.write(item)
            for item, (name, default, form) in items
            if item is not default and item != default
        }

    def read(tree: Tree) -> object:
        return cls(**{name: readers[name](item) for name, item in tree.items()})

    def write_table(rows: Sequence[object]) -> Tree:
        columns = zip(zip(*map(values, rows), strict=True), parts, strict=False)
        table = {
            name: column(cells, form.write, default)
            for cells, (name, default, form) in columns
            if cells.count(default) < len(cells)
        }
        return table or ({parts[0][0]: column([UNSET] * len(rows))} if rows else {})

    @lru_cache(maxsize=1024)
    def read_row(names: tuple[str, ...], words: tuple[str, ...]) -> object:
        cells = zip(names, words, strict=True)
        return cls(**{name: forms[name].read_word(word) for name, word in cells if word != UNSET})

    def read_table(columns: Tree, most: int = LISTS.most) -> list[object]:
        rows = zip(*(words_of(text, most) for text in columns.values()), strict=True)
        return [read_row(tuple(columns), words) for words in rows]

    tabular = all(form.read_word is not no_word for _, _, form in parts)
    return Form(write, read, table=(write_table, read_table) if tabular else None)


def _several(kind: Any, form: Form, bounds: Bounds) -> Form:  # noqa: ANN401 - tuple or frozenset
    """Of too many the last ones are written."""
    in_order: Way = sorted if kind is frozenset else tuple
    put, take = form.table or (_as_list if form.read_word is no_word else _as_text)(form)

    def write(values: Iterable[object]) -> object:
        return put(in_order(values)[-bounds.most :])

    def read(items: object) -> object:
        found = kind(take(items))
        if not bounds.least <= len(found) <= bounds.most:
            raise ValueError("no list within its bounds")
        return found

    if form.table:
        return _remembered(write, read)
    if form.read_word is no_word:
        return Form(write, read)
    known = lru_cache(maxsize=256)(read) if kind is frozenset else read
    return Form(lru_cache(maxsize=256)(write) if kind is frozenset else write, known, known, width=0)


def _as_list(form: Form) -> tuple[Way, Way]:
    def read(items: object) -> list[object]:
        if not isinstance(items, list):
            raise TypeError("no list")
        return list(map(form.read, items))

    return lambda values: list(map(form.write, values)), read


def _as_text(form: Form) -> tuple[Way, Way]:
    def write(values: Iterable[object]) -> str:
        return ",".join([str(form.write(value)) for value in values])

    return write, lambda text: list(map(form.read_word, text.split(","))) if text else []


def _mapping(keys: Form, values: Form, bounds: Bounds) -> Form:
    """Of too many days the last ones are written."""
    if values.table:
        return _keyed(keys, *values.table, bounds)

    def write(kept: Mapping[object, object]) -> Tree:
        return {keys.write(key): values.write(value) for key, value in kept.items()}

    def read(tree: Tree, read_value: Way = values.read) -> object:
        if len(tree) > bounds.most:
            raise ValueError("too many keys")
        return {keys.read(key): read_value(value) for key, value in tree.items()}

    def write_word(kept: Mapping[object, object]) -> str:
        return ",".join([f"{key}:{value}" for key, value in write(kept).items()])

    def read_word(text: str) -> object:
        return read(dict(pair.split(":") for pair in text.split(",")), values.read_word)

    in_words = values.width and values.read_word is not no_word
    return Form(write_word, read_word, read_word, width=0) if in_words else Form(write, read)


def _keyed(keys: Form, put: Way, take: Callable[..., list[Any]], bounds: Bounds) -> Form:
    days, step = keys.read is read_day, number(1, DAYS.most)

    def write(kept: Mapping[Any, object]) -> Tree:
        names = sorted(kept)[-bounds.most :] if days else list(kept)
        later = [day - before for before, day in pairwise(names)] if days else names[1:]
        of = f"{keys.write(names[0])} {column(later)}".strip()
        return {KEYS: of, **put([kept[name] for name in names])}

    def read(columns: Tree) -> object:
        first, *later = words_of(columns.pop(KEYS), bounds.most)
        if days:
            steps = accumulate(map(step.read_word, later), initial=read_day(first))
            names = [step.read(day) for day in steps]
        else:
            names = [keys.read(word) for word in (first, *later)]
        return MappingProxyType(dict(zip(names, take(columns, bounds.most), strict=True)))

    return _remembered(write, read)


class Same:
    """Any value as the key of a cache."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value


def _remembered(write: Way, read: Way) -> Form:
    """Most tables come again in the next turn, and nobody changes a value."""
    written = lru_cache(maxsize=32)(lambda same: write(same.value))
    known = lru_cache(maxsize=32)(lambda items: read(dict(items)))
    return Form(lambda value: written(Same(value)), lambda columns: known(tuple(columns.items())))


COMPOUNDS: dict[Any, Callable[..., Form]] = {
    Union: optional,
    UnionType: optional,
    Mapping: _mapping,
    tuple: partial(_several, tuple),
    frozenset: partial(_several, frozenset),
}
