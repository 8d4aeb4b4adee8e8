"""The table of utterances, each understood by the local matcher over the model alone."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from infra.local.understanding import Understanding
from tests.interaction_model.model import meaning_of, model

TABLE = Path(__file__).with_name("utterances.yaml")


class Row(NamedTuple):
    intent: str
    words: str
    slots: dict[str, str]


def read(intent: str, row: str | dict[str, dict[str, str]]) -> Row:
    if isinstance(row, str):
        return Row(intent, row, {})
    ((words, slots),) = row.items()
    return Row(intent, words, slots)


ROWS = [
    read(intent, row)
    for intent, rows in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items()
    for row in rows
]


@cache
def understanding() -> Understanding:
    return Understanding.from_file()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words)
def test_what_is_said_is_understood(row: Row) -> None:
    understood = understanding().understand(row.words, in_session=True)
    assert (understood.intent, understood.slots) == (row.intent, row.slots)


def test_the_table_has_every_intent_that_can_be_said() -> None:
    assert {row.intent for row in ROWS} == model().intents.keys() - {"AMAZON.NavigateHomeIntent"}


def test_the_table_has_every_value_of_every_slot_type() -> None:
    heard = {value for row in ROWS for value in row.slots.values()}
    assert {value.id for values in model().types.values() for value in values} <= heard


def test_the_table_has_no_utterance_twice() -> None:
    times = Counter(row.words.lower() for row in ROWS)
    assert [words for words, count in times.items() if count > 1] == []


def test_most_of_the_table_is_said_in_other_words_than_the_samples() -> None:
    reworded = [row for row in ROWS if meaning_of(row.words) is None]
    assert len(reworded) >= 250
    assert len(reworded) > len(ROWS) / 2
