"""What is not ours is refused, whatever it is: a stored text may have been through a device."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.progress import Progress
from skill.storage.codec import VERSION, UnknownVersionError, decode, encode
from tests.storage.remembered import a_run, people


@settings(deadline=None, max_examples=150)
@given(people(), st.data())
def test_a_mutated_text_is_read_or_refused_and_never_breaks_anything(
    person: Progress, data: st.DataObject
) -> None:
    text = encode(person)
    cut = data.draw(st.integers(0, len(text)))
    until = data.draw(st.integers(cut, min(len(text), cut + 12)))
    hostile = text[:cut] + data.draw(st.text(max_size=8) | st.sampled_from('-./,:*"{}[]~ ')) + text[until:]
    try:
        read = decode(hostile)
    except ValueError:
        return
    assert decode(encode(read)) == read


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)
FIELDS = [field.name for field in fields(Progress)]


@settings(deadline=None, max_examples=150)
@given(people(), st.dictionaries(st.sampled_from(FIELDS), values, max_size=3))
def test_hostile_fields_are_refused_with_nothing_but_a_value_error(
    person: Progress, hostile: dict[str, object]
) -> None:
    text = json.dumps({**json.loads(encode(person)), **hostile})
    try:
        decode(text)
    except ValueError:
        return


@settings(deadline=None, max_examples=150)
@given(st.dictionaries(st.sampled_from("fnzplhdwerc"), values | st.text(max_size=12), max_size=11))
def test_hostile_fields_of_version_1_are_refused_with_nothing_but_a_value_error(
    hostile: dict[str, object],
) -> None:
    text = json.dumps({"v": 1, "f": "120001", "n": "0.0.0", "h": "1.1.1.1qk.tb9i80.m", **hostile})
    try:
        decode(text)
    except ValueError:
        return


@settings(deadline=None)
@given(st.text() | values.map(json.dumps))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        decode(text)


@pytest.mark.parametrize(
    "text",
    ["[" * 3_900, '{"version":2,"n":' + "[" * 3_000 + "}", "9" * 3_900, '{"version":2}' + " " * 4_000],
)
def test_a_text_that_is_too_deep_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        decode(text)


@pytest.mark.parametrize("version", [0, -1, VERSION + 1, "1", None, True, 1.0, [VERSION]])
def test_another_version_is_refused_and_so_never_overwritten(version: object) -> None:
    for name in ("version", "v"):
        with pytest.raises(UnknownVersionError):
            decode(json.dumps({name: version}))


@pytest.mark.parametrize(
    "fields",
    [
        {"positions": {"of": "wall", "hold_s": "25"}},
        {"positions": {"of": "wall", "hold_s": "5"}},
        {"positions": {"of": "seated", "depth": "1"}},
        {"positions": {"of": "seated", "depth": "-2"}},
        {"positions": {"of": "floating", "hold_s": "10"}},
        {"positions": {"of": "wall", "hold_s": "10 10"}},
        {"positions": {"of": "wall", "hold_s": 10}},
        {"positions": {"of": "wall", "hold": "10"}},
        {"positions": {"hold_s": "10"}},
        {"chair": "floating"},
        {"floor": 1},
        {"quiet": "yes"},
        {"welcomed_day": 739_677},
        {"welcomed_day": "2026-02-30"},
        {"welcomed_day": "20260302"},
        {"welcomed_day": "2026-W10-1"},
        {"zone": "x" * 41},
        {"home": "Europe/London"},
        {"unheard_of": 1},
        {"history": {"sessions": True}},
        {"history": {"sessions": -1}},
        {"history": {"sessions": 1.5}},
        {"history": {"sessions": 1e999}},
        {"history": {"sessions": "1"}},
        {"history": {"days": {"of": "2026-03-02 31*1", "sessions": "29*1"}}},
        {"history": {"days": {"of": "2026-03-02 0", "sessions": "2*1"}}},
        {"history": {"days": {"of": "9999-12-31 1", "sessions": "2*1"}}},
        {"history": {"days": {"of": "2026-03-02", "sessions": "99999999999*1"}}},
        {"history": {"days": {"of": "2026-03-02", "sessions": "1 1"}}},
        {"history": {"weeks": {"of": "2026-03-02", "sessions": "1", "holds_s": "lying:65"}}},
        {"history": {"weeks": {"of": "2026-03-02", "sessions": "1", "holds_s": "lying:10:15"}}},
        {"finished": {"run": "a/b"}},
        {"finished": {"run": "waytoolongid"}},
        {"closed": "abc.20"},
        {"closed": "abc.20.1"},
        {"closed": ",".join(["abc.20.True"] * 5)},
        {"runs": {}},
        {"runs": [{}]},
    ],
    ids=lambda fields: json.dumps(fields)[:60],
)
def test_what_no_person_can_have_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        decode(json.dumps({"version": VERSION, **fields}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", "1.left.1"),
        ("at", "0.left.2"),
        ("at", "0.left.0"),
        ("at", "0.middle.1"),
        ("at", "0.left"),
        ("at", ["0", "left", "1"]),
        ("sent", {"at_ms": 0, "ends": "0.left.1.9000,0.right.2.9000"}),
        ("sent", {"at_ms": 0, "ends": "0.left.1.-1"}),
        ("sent", {"at_ms": 0}),
        ("blocks", {}),
        ("blocks", {"position": "7*wall", "hold_s": "7*10"}),
        ("blocks", {"position": "wall", "hold_s": "65"}),
        ("blocks", {"position": "seated", "hold_s": "10", "depth": "1"}),
        ("blocks", {"position": "wall", "hold_s": "10", "holds": "6"}),
        ("held_s", 61),
        ("device", "kitchen sink"),
        ("started_s", 10**12),
    ],
)
def test_a_run_that_cannot_be_is_refused(name: str, value: object) -> None:
    tree = json.loads(encode(Progress(runs=(a_run(),))))
    tree["runs"][0][name] = value
    with pytest.raises(ValueError):
        decode(json.dumps(tree))
