"""The table of utterances, each understood by the local matcher over the model alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from infra.local.nlu.model import DEFAULT_LOCALE, LOCALES
from infra.local.nlu.understanding import understanding_of
from skill.conversation.routing.parts import meant
from tests.interaction_model.model import meaning_of, model

TABLE = Path(__file__).with_name("utterances.yaml")
ELSEWHERE = Path(__file__).with_name("utterances_elsewhere.yaml")


class Row(NamedTuple):
    intent: str
    words: str
    slots: dict[str, str]


def read(intent: str, row: str | dict[str, dict[str, str]]) -> Row:
    if isinstance(row, str):
        return Row(intent, row, {})
    ((words, slots),) = row.items()
    return Row(intent, words, slots)


def table(intents: dict[str, list[str | dict[str, dict[str, str]]]]) -> list[Row]:
    return [read(intent, row) for intent, rows in intents.items() for row in rows]


ROWS = table(yaml.safe_load(TABLE.read_text(encoding="utf-8")))
ROWS_ELSEWHERE = [
    (locale, row)
    for locale, intents in yaml.safe_load(ELSEWHERE.read_text(encoding="utf-8")).items()
    for row in table(intents)
]


def heard(row: Row, locale: str) -> Row:
    """What is meant. A part of the body is named by a row only where the part is the point."""
    understood = understanding_of(locale).understand(row.words, in_session=True)
    slots = {name: value for name, value in understood.slots.items() if name != "part" or name in row.slots}
    return Row(meant(understood.intent, understood.slots), row.words, slots)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words)
def test_what_is_said_is_understood(row: Row) -> None:
    assert heard(row, DEFAULT_LOCALE) == row


@pytest.mark.parametrize("locale", sorted(set(LOCALES) - {DEFAULT_LOCALE}))
def test_what_is_said_at_home_is_understood_in_every_locale(locale: str) -> None:
    assert [(row, got) for row in ROWS if (got := heard(row, locale)) != row] == []


@pytest.mark.parametrize(("locale", "row"), ROWS_ELSEWHERE, ids=lambda part: getattr(part, "words", part))
def test_what_is_said_in_one_country_is_understood_there(locale: str, row: Row) -> None:
    assert heard(row, locale) == row


def test_the_words_of_a_country_are_not_those_of_home() -> None:
    """Otherwise they would prove nothing about its own model."""
    assert [row for _, row in ROWS_ELSEWHERE if meaning_of(row.words)] == []
    assert {locale for locale, _ in ROWS_ELSEWHERE} == set(LOCALES) - {DEFAULT_LOCALE}


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
