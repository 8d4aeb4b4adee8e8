"""One person for the operator: shown, and deleted, over the real store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from moto import mock_aws

from infra.aws import person
from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from skill.storage.household import Household
from skill.storage.sqlite import SqliteStore
from skill.storage.store import Record, person_key, voice_of
from tests.conversation.household import PERSON, USER, CountingStore
from tests.conversation.test_my_data import stretched
from tests.conversation.with_alexa import Home
from tests.storage.aws import create_table, made_up_account

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
OTHER = "amzn1.ask.account.other"


@pytest.fixture
def home() -> Home:
    """A household with two records: its own and a voice's."""
    home = stretched(Home())
    stretched(home.speaks("one"))
    return home


def run(home: Home, *arguments: str) -> int:
    return person.main([*arguments, "--table", "progress"], lambda _table: home.store)


def left(home: Home) -> int:
    return sum(home.store.peek(key) is not None for key in keys(home.store))


def keys(store: CountingStore) -> list[str]:
    sqlite = store._store
    assert isinstance(sqlite, SqliteStore) and sqlite._connection is not None
    rows = sqlite._connection.execute("SELECT id FROM progress")
    return [key for (key,) in rows]


def test_an_export_has_everybody_of_the_household_in_words(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "export", USER) == 0
    shown: Json = json.loads(capsys.readouterr().out)
    (voice,) = shown["voices"].values()
    for one in (shown["household"], voice):
        progress = one["progress"]
        assert progress["history"]["sessions"] == 1
        assert progress["history"]["days"] == {"2026-03-02": progress["history"]["days"]["2026-03-02"]}
        assert progress["positions"]["lying"]["last_day"] == "2026-03-02"
        assert (progress["paused_day"], progress["refused_day"]) == (None, None)
        assert progress["zone"] == "America/Los_Angeles"


def test_an_export_changes_nothing(home: Home) -> None:
    before = {key: home.store.peek(key) for key in keys(home.store)}
    run(home, "export", USER)
    assert {key: home.store.peek(key) for key in keys(home.store)} == before


def test_what_this_version_cannot_read_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    home = Home()
    home.store.copy(PERSON, Record("a shape of next year", 3))
    assert run(home, "export", USER) == 0
    assert json.loads(capsys.readouterr().out)["household"]["progress"] == "a shape of next year"


def test_a_deletion_leaves_nothing_of_the_household_and_everything_of_others(home: Home) -> None:
    home.store.copy("somebody else", Record("state", 1))
    assert run(home, "delete", USER, "--yes") == 0
    assert keys(home.store) == ["somebody else"]


@pytest.mark.parametrize("answer", ["", "n", "no", "maybe"])
def test_without_a_yes_nothing_is_deleted(home: Home, answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person, "agreed", lambda _question: answer in {"y", "yes"})
    assert run(home, "delete", USER) == 1
    assert left(home) == 3


def test_the_question_says_how_much_goes(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def agreed(question: str) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(person, "agreed", agreed)
    assert run(home, "delete", USER) == 0
    assert asked == ["Delete 2 records of this user id for good?"]
    assert left(home) == 0


@pytest.mark.parametrize(("what", "code"), [("export", 1), ("delete", 0)])
def test_nobody_is_said_to_be_nobody(
    home: Home, what: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, what, OTHER, "--yes") == code
    assert capsys.readouterr() == ("", "Nothing is stored of this user id.\n")
    assert left(home) == 3


def test_a_table_out_of_reach_is_one_sentence(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.store.fails = True
    assert run(home, "export", USER) == 1
    assert capsys.readouterr().err.startswith("The table progress cannot be used")


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[DynamoDbStore]:
    monkeypatch.setenv("TABLE_NAME", "progress")
    with made_up_account(), mock_aws():
        client = dynamodb_client()
        create_table(client, "progress")
        yield DynamoDbStore(client, "progress")


def test_over_dynamodb_it_finds_and_deletes_what_the_skill_stored(
    table: DynamoDbStore, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = person_key(USER, "amzn1.ask.person.one")
    for key in (PERSON, voice):
        Household(table).save(key, Record("state", 1), 0)
    assert person.main(["export", USER]) == 0
    assert json.loads(capsys.readouterr().out)["voices"].keys() == {voice_of(voice)}
    assert person.main(["delete", USER, "--yes"]) == 0
    assert [table.load(key) for key in (PERSON, voice, f"{PERSON}.")] == [None] * 3


def test_without_a_table_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TABLE_NAME", raising=False)
    with pytest.raises(SystemExit):
        person.main(["export", USER])
    assert "--table" in capsys.readouterr().err
