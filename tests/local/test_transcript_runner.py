from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from infra.local.nlu.understanding import Understanding
from infra.local.passing import NoTimeError, seconds
from skill.storage.sqlite import SqliteStore
from skill.storage.store import Record, StoreUnavailableError
from tests.local.fake_skill import FakeSkill, speech
from tests.local.small_model import small_model
from tests.transcripts.play import Played, play
from tests.transcripts.script import ScriptError, read_script
from tests.transcripts.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.echo.device import Skill
    from infra.local.echo.envelope import Json
    from skill.storage.store import Store

UNDERSTANDING = Understanding(small_model())


def played(script: str, skill: Skill | None = None) -> Played:
    the_skill = skill or FakeSkill()
    stage = Stage(lambda store, zone: the_skill, SqliteStore(":memory:"), lambda _: UNDERSTANDING)
    return play(dedent(script).lstrip("\n"), stage)


def complaints(script: str, skill: Skill | None = None) -> list[str]:
    return [c for line in played(script, skill).lines for c in line.complaints]


GOOD = """
    # A block, interrupted.
    AT 2026-03-02 07:30 America/Los_Angeles
    U: Alexa, start my hamstring stretches
    A: Welcome. Ready?
    REPROMPT: Say yes.
    U: yes
    A: Lie back. [10 s] Breathe. [10 s] … Go on?
    WAIT 5
    U: easier
    A: Easier. …
    U: stop
    A: Bye.
    NO REPROMPT
    SESSION ENDED
"""


def test_a_conversation_that_goes_as_written_passes() -> None:
    assert complaints(GOOD) == []


def test_other_words_fail_with_what_was_said_under_them() -> None:
    report = played(GOOD.replace("A: Welcome. Ready?", "A: Hello.")).report()
    assert "A: Hello.\n✘ was: Welcome. Ready?\n" in report
    assert report.count("✘") == 1


def test_a_pause_of_another_length_fails_where_pauses_are_written() -> None:
    assert complaints(GOOD.replace("[10 s] Breathe", "[9 s] Breathe")) == [
        "was: Lie back. [10 s] Breathe. [10 s] Lower it. Go on?"
    ]


def test_speech_that_is_not_written_fails() -> None:
    assert complaints("U: start my hamstring stretches") == ["not written: A: Welcome. Ready?"]


def test_written_speech_that_is_not_spoken_fails() -> None:
    assert complaints("U: what a day\nA: Welcome.") == ["nothing was said"]


def test_the_end_of_a_session_must_be_written() -> None:
    script = "U: start my hamstring stretches\nA: …\nU: stop\nA: Bye."
    assert complaints(script) == ["not written: SESSION ENDED"]


def test_a_session_said_to_be_over_but_open_fails() -> None:
    script = "U: start my hamstring stretches\nA: …\nSESSION ENDED"
    assert complaints(script) == ["the session is open"]


def test_silence_plays_the_reprompt_and_then_the_session_is_over() -> None:
    script = """
        U: start my hamstring stretches
        A: Welcome. Ready?
        SILENCE
        A: Say yes.
        SESSION ENDED
    """
    assert complaints(script) == []


def test_a_wait_lets_the_next_words_fall_into_the_speech() -> None:
    skill = FakeSkill()
    assert complaints(GOOD, skill) == []
    yes, easier = skill.times[1:3]
    assert (easier - yes).total_seconds() == 5


def test_without_a_wait_the_person_lets_the_device_finish() -> None:
    skill = FakeSkill()
    script = "U: start my hamstring stretches\nA: …\nU: yes\nA: …\nU: easier\nA: …"
    assert complaints(script, skill) == []
    yes, easier = skill.times[1:3]
    assert (easier - yes).total_seconds() > 20


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NEXT MORNING 07:00", "2026-03-03T15:00:00"),
        ("NEXT EVENING", "2026-03-03T03:00:00"),
        ("LATER 4h 10m", "2026-03-02T19:40:00"),
        ("WAIT 3h", "2026-03-02T18:30:00"),
    ],
)
def test_time_passes_as_written(line: str, expected: str) -> None:
    skill = FakeSkill()
    script = f"AT 2026-03-02 07:30 America/Los_Angeles\n{line}\nU: start my hamstring stretches\nA: …"
    # After a wait a person speaks at once; otherwise after a second of thought.
    assert complaints(script, skill) == []
    late = (skill.times[0].replace(tzinfo=None).isoformat())[:16]
    assert late == expected[:16]


def test_next_morning_is_seven_by_the_clock_on_the_wall_across_a_change_of_the_clocks() -> None:
    skill = FakeSkill()
    script = """
        AT 2026-03-07 07:30 America/Los_Angeles
        NEXT MORNING
        U: start my hamstring stretches
        A: …
    """
    assert complaints(script, skill) == []
    assert skill.times[0].isoformat()[:16] == "2026-03-08T14:00"


def test_two_devices_of_one_household_have_one_user_and_a_session_each() -> None:
    skill = FakeSkill()
    script = """
        DEVICE kitchen = echo
        DEVICE bedroom = show5
        [kitchen] U: start my hamstring stretches
        A: Welcome. …
        [bedroom] U: start my hamstring stretches
        [bedroom] A: Welcome. …
        [kitchen] U: stop
        A: Bye.
        SESSION ENDED
        [bedroom] U: yes
        A: Lie back. …
    """
    assert complaints(script, skill) == []
    assert len({r["session"]["user"]["userId"] for r in skill.requests}) == 1
    assert len({r["session"]["sessionId"] for r in skill.requests}) == 2
    assert len({r["context"]["System"]["device"]["deviceId"] for r in skill.requests}) == 2


def test_a_recognised_voice_is_in_the_request() -> None:
    skill = FakeSkill()
    start = "U: start my hamstring stretches\nA: …\n"
    assert complaints(f"VOICE one\n{start}VOICE none\n{start}", skill) == []
    people = [r["context"]["System"].get("person", {}).get("personId") for r in skill.requests]
    assert people == ["amzn1.ask.person.one", None]


def test_a_store_that_fails_raises_until_it_works_again() -> None:
    outcomes: list[str] = []

    def make(store: Store, zone: Callable[[], str]) -> Skill:
        def skill(request: Json) -> Json:
            try:
                store.save("p", Record("s", len(outcomes) + 1), len(outcomes))
                outcomes.append("saved")
            except StoreUnavailableError:
                outcomes.append("failed")
            return {"version": "1.0", "response": speech("<speak>Bye.</speak>", ends=True)}

        return skill

    turn = "U: start my hamstring stretches\nA: Bye.\nSESSION ENDED\n"
    stage = Stage(make, SqliteStore(":memory:"), lambda _: UNDERSTANDING)
    assert not play(f"{turn}STORE FAILS\n{turn}", stage).failed
    assert outcomes == ["saved", "failed"]


def test_the_household_lives_in_the_zone_that_the_transcript_names() -> None:
    zones: list[str] = []

    def make(store: Store, zone: Callable[[], str]) -> Skill:
        def skill(request: Json) -> Json:
            zones.append(zone())
            return FakeSkill()(request)

        return skill

    stage = Stage(make, SqliteStore(":memory:"), lambda _: UNDERSTANDING)
    play("AT 2026-03-02 23:58 Pacific/Auckland\nU: start my hamstring stretches\nA: …", stage)
    assert zones == ["Pacific/Auckland"]


def test_a_locale_counts_from_its_line_on_for_the_request_and_for_what_is_understood() -> None:
    understood: list[str] = []
    heard: list[str] = []

    def understanding_of(locale: str) -> Understanding:
        understood.append(locale)
        return UNDERSTANDING

    def skill(request: Json) -> Json:
        heard.append(request["request"]["locale"])
        return FakeSkill()(request)

    stage = Stage(lambda store, zone: skill, SqliteStore(":memory:"), understanding_of)
    say = "U: start my hamstring stretches\nA: …\n"
    play(f"{say}LOCALE en-GB\n{say}", stage)
    assert heard == ["en-US", "en-GB"]
    assert (understood[0], understood[-1]) == ("en-US", "en-GB")


def test_a_response_that_breaks_a_rule_of_the_platform_fails_the_transcript() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = speech('<speak>Hi. <break time="11s"/> Ready?</speak>')
    assert complaints("U: start my hamstring stretches\nA: Hi. Ready?", skill) == [
        "the speech has a break of 11000 ms",
        "the session stays open without a reprompt",
    ]


def test_a_script_without_answers_is_recorded_with_them_and_then_passes() -> None:
    script = "# Kept.\n\nU: start my hamstring stretches\n\nU: yes\nWAIT 5\nU: stop\n"
    recorded = played(script).updated()
    assert recorded == (
        "# Kept.\n\nU: start my hamstring stretches\nA: Welcome. Ready?\n\n"
        "U: yes\nA: Lie back. Breathe. Lower it. Go on?\nWAIT 5\nU: stop\nA: Bye.\nSESSION ENDED\n"
    )
    assert not played(recorded).failed


def test_an_update_rewrites_what_no_longer_fits_and_keeps_elisions_that_do() -> None:
    script = (
        "U: start my hamstring stretches\nA: … Ready?\nU: yes\nA: Stand up.\n"
        "REPROMPT: Lie back. [10 s] …\nU: stop\nA: Bye.\nNO REPROMPT\nSESSION ENDED\n"
    )
    fixed = script.replace("A: Stand up.", "A: Lie back. Breathe. Lower it. Go on?")
    assert played(script).updated() == fixed


def test_a_long_line_goes_on_where_the_next_one_is_indented() -> None:
    acts = read_script("A: Lie back.\n   Breathe.\nU: yes")
    assert [act.words for act in acts] == ["Lie back. Breathe.", "yes"]


@pytest.mark.parametrize("script", ["X: hello", "WAIT a while"])
def test_a_line_in_no_known_form_is_refused(script: str) -> None:
    with pytest.raises((ScriptError, NoTimeError)):
        played(script)


@pytest.mark.parametrize(
    ("words", "expected"), [("25", 25), ("3h", 10800), ("4h 10m", 15000), ("1.5 s", 1.5)]
)
def test_waits_are_read(words: str, expected: float) -> None:
    assert seconds(words) == expected


def test_a_transcript_is_read_out_in_words_whatever_it_is_written_in() -> None:
    script = "U: start my hamstring stretches\nA: …\nU: stop\nA: Bye.\nSESSION ENDED"
    assert played(script).in_words() == script.replace("…", "Welcome. Ready?")
