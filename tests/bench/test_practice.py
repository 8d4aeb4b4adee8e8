"""People with a history, and what their turns and their items come to."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from skill.storage.codec import decode
from tests.bench import decade, memory, warm_turn
from tests.bench.practice import SESSIONS_UNTIMED, Talker, lived, record_of, span_of, take_turns
from tests.bench.talk import SESSION, DictStore, Person, coach
from tests.rules import broken

if TYPE_CHECKING:
    import pytest

    from tests.bench.result import Chapter
    from tests.bench.talk import Json


def _values(chapter: Chapter) -> dict[str, float | None]:
    return {figure.name: figure.value for figure in chapter.figures}


def test_every_turn_of_the_measured_session_is_a_sound_one() -> None:
    skill, person = coach(DictStore()), Person("amzn1.ask.account.somebody")

    complaints = []
    for _, request in person.stretches():
        reply = skill(request)
        complaints += broken(request, reply)
        person.hears(reply)

    assert not complaints
    assert person.session is None


def test_somebody_who_came_twice_a_day_has_all_of_it_in_their_history() -> None:
    history = lived(40).history

    assert (history.sessions, history.streak) == (80, 40)


def test_everybody_is_timed_for_the_same_turns() -> None:
    talkers = [Talker(name, record_of(lived(2))) for name in ("one", "other")]

    beside: list[int] = []
    take_turns(2, *talkers, beside=lambda: beside.append(1))

    assert {words: len(seconds) for words, seconds in talkers[0].seconds.items()} == {
        words: 2 for _, words in SESSION
    }
    assert talkers[0].seconds.keys() == talkers[1].seconds.keys()
    assert len(beside) == (SESSIONS_UNTIMED + 2) * len(SESSION)


def test_every_session_begins_as_if_none_had_come_before() -> None:
    known = lived(2)
    talker = Talker("one", record_of(known))

    take_turns(2, talker)

    after = decode(talker.store.records[talker.key].state)
    assert len(after.runs) == 1
    assert after.history.sessions == known.history.sessions


def test_an_item_stays_within_a_write_unit_and_days_are_told_as_years() -> None:
    chapter = decade.chapter(days=90, sessions=2)

    bytes_found = _values(chapter)["item_bytes"]
    assert bytes_found is not None
    assert 300 < bytes_found <= 1024
    assert chapter.title == "After 90 days, twice a day"
    assert span_of(3652) == "10 years"


def test_a_warm_turn_takes_longer_than_saying_hello() -> None:
    ratio = _values(warm_turn.chapter(sessions=4))["warm_ratio"]

    assert ratio is not None
    assert ratio > 1


def test_the_handler_keeps_nothing_over_many_turns() -> None:
    chapter = memory.chapter(turns=800)

    assert not chapter.broken
    assert [row[0] for row in chapter.tables[0].rows][-1] == "800"


def test_a_handler_that_keeps_every_answer_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Json] = []
    skill = coach(DictStore())

    def keeps(event: Json) -> Json:
        told = skill(event)
        # Many times, for what is measured is a share of all that a whole run of tests has allocated.
        kept.extend(deepcopy(told) for _ in range(50))
        return told

    monkeypatch.setattr(memory, "coach", lambda _: keeps)

    assert memory.chapter(turns=800).broken
