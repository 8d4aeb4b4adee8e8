"""Records as earlier versions wrote them: whoever they belong to is known again, in mid-stretch too.

`records/` has what the skill stored while that was its newest version: made-up people over a year, recorded
conversations, random talk, and people whom nobody could be, each beside its facts as that version read them.
A test that fails here means that people would lose their progress.
"""

from __future__ import annotations

import json
import lzma
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from skill.coaching.history import Day
from skill.coaching.progress import Progress
from skill.coaching.settle import settle
from skill.storage.codec import VERSION, decode, encode
from tests.coaching.made import MONDAY, moment
from tests.storage.facts import facts

RECORDS = Path(__file__).parent / "records"
LONG_AGO = date(2020, 1, 1).toordinal()
FORGOTTEN = {"pauses", "lock", "lock_day"}
"""How all of a person's devices got their pauses (each finds out for itself), and why stretching waits."""

SECOND_EVENING = (
    '{"v":1,"f":"120000","n":"1qk.1ql.0","z":"Europe/London","p":{"l":"3.1.0.0.0.3.2.1qk.1ql.1ql",'
    '"w":"3.1.0.0.0.3.2.1qk.1ql.1ql","s":"3.1.0.0.0.3.2.1qk.1ql.1ql"},"l":{"l":"1qs.0"},'
    '"h":"3.2.2.1qk.tbbcw0.m","d":"1ql.95k42s","w":"1qk.32220","e":"73967808.1ql..",'
    '"r":["abcdef/tbca80/0/kitc/r/l31100808,w31100000,s31300000/0l1/0.f//mmb17y80.000n5c091aao"],'
    '"c":"73967708.5l,73967720.5l,73967808.5l"}'
)


def stored(version: int) -> list[dict[str, Any]]:
    lines = lzma.decompress((RECORDS / f"version_{version}.jsonl.xz").read_bytes()).decode().splitlines()
    return [json.loads(line) for line in lines]


def known(now: object, then: object) -> object:
    """`now` without the fields that nobody knew of then."""
    if isinstance(now, dict) and isinstance(then, dict) and now.keys() > then.keys():
        now = {name: now[name] for name in then}
    if isinstance(now, dict) and isinstance(then, dict):
        return {name: known(item, then.get(name)) for name, item in now.items()}
    if isinstance(now, list) and isinstance(then, list) and len(now) == len(then):
        return [known(item, was) for item, was in zip(now, then, strict=True)]
    return now


@pytest.mark.parametrize("version", range(1, VERSION))
def test_every_fact_of_every_record_is_read(version: int) -> None:
    records = stored(version)
    assert len(records) > 300
    for record in records:
        then = {name: fact for name, fact in record["facts"].items() if name not in FORGOTTEN}
        now = decode(record["text"])
        assert known(facts(now), then) == then, record["text"]
        lock, lock_day = (record["facts"][name] for name in ("lock", "lock_day"))
        assert now.locked is (lock != "none"), record["text"]
        assert lock == "none" or now.paused_day == (lock_day or LONG_AGO), record["text"]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_nothing_of_anybody_who_lived_is_lost_by_being_written_again(version: int) -> None:
    for record in stored(version):
        progress = decode(record["text"])
        assert decode(encode(progress)) == progress or not record["lived"]


def test_the_one_setting_that_all_devices_had_is_read_over() -> None:
    assert decode('{"version":2,"pauses":"apla","quiet":true}') == Progress(quiet=True)


def test_a_record_in_the_middle_of_a_stretch_is_read_and_its_holds_are_credited() -> None:
    progress = decode(SECOND_EVENING)
    assert progress.history.days == {MONDAY: Day(2, 200, double=True), MONDAY + 1: Day(1, 100)}
    later = settle(progress, moment(MONDAY + 1, 20) + timedelta(minutes=2))
    assert later.history.day(MONDAY + 1).seconds == 100 + 15 + 15
