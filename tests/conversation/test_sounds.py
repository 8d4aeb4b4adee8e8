"""A bell for each hold and a bed of sound: in audio documents, where they are wanted, until they are not."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from infra.local.echo import heard
from skill.coaching.history import Day, History
from skill.coaching.progress import Progress
from skill.coaching.settle import settle
from skill.coaching.sounds import OFFERED_UNTIL, TOLD_IN_FULL, Bed
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.rendering.sounds import BEDS, HOLD_BEGINS, HOLD_ENDS
from skill.speech.en import ENGLISH
from tests.coaching.made import MONDAY, moment
from tests.conversation.at_a_show import AtAShow
from tests.conversation.household import ZONE, Household
from tests.conversation.states import LAUNCH, STATES, begun, household, knows, wait_for

if TYPE_CHECKING:
    from tests.conversation.household import Answer

BELLS, WATER = {HOLD_BEGINS, HOLD_ENDS}, {BEDS[Bed.WATER]}


def sounding(answer: Answer) -> set[str]:
    """The clips that are played with an answer."""
    directives = json.dumps(answer.json["response"].get("directives"))
    return {clip for clip in (HOLD_BEGINS, HOLD_ENDS, *BEDS.values()) if clip in directives}


def test_sounds_begin_and_end_with_the_word_and_the_stretch_goes_on() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD)
    assert sounding(home.says("sounds on")) == BELLS
    assert sounding(home.wait(2).says("some water sounds")) == BELLS | WATER
    assert sounding(home.wait(2).says("stop the water")) == BELLS
    assert sounding(home.wait(2).says("no sounds")) == set()
    assert home.known().runs


def test_one_bed_takes_the_place_of_another() -> None:
    home = Household()
    begun(home)
    home.wait(20).says("some water sounds")
    assert sounding(home.wait(2).says("some rain sounds")) == {BEDS[Bed.RAIN]}


def test_they_are_remembered() -> None:
    home = Household()
    begun(home)
    home.wait(20).says("sounds on")
    home.wait(20).says("stop")
    home.wait(86_400)
    assert sounding(home.says(LAUNCH)) or sounding(home.wait(6).says("yes")) == BELLS


def test_a_thing_that_is_no_sound_stops_as_stop_does() -> None:
    home = Household()
    begun(home)
    request = home.wait(40).request("stop the water")
    request["request"]["intent"]["slots"]["bed"] = {"name": "bed", "value": "exercise"}
    assert not home.sends(request).open
    assert not home.known().tones


def test_a_bell_is_offered_once_after_the_third_session() -> None:
    home = household(STATES["asked for a bell"])
    assert home.session is not None
    assert home.known().sounds_offered
    home.wait(6).says("no")
    assert not home.known().tones
    home.wait(3600 * 9)
    home.says(LAUNCH)
    home.says("stop")
    assert home.known().sounds_offered


def test_a_screen_that_counts_for_itself_is_not_offered_one() -> None:
    home = AtAShow()
    history = History({MONDAY - 1: Day(2)}, sessions=2, first_day=MONDAY - 1)
    knows(home, Progress(welcomed_day=MONDAY - 1, zone=ZONE, history=history))
    reply = home.says("alexa ask my hamstring stretches for a quick one")
    assert wait_for(home, reply, Phase.QUESTION).says("just right").memory.ask is not Ask.SOUNDS


def test_on_a_screen_sounds_come_with_a_voice_and_a_picture_and_it_is_told_so() -> None:
    home = AtAShow()
    begun(home)
    answer = home.wait(20).says("sounds on")
    assert "picture stands still" in answer.words
    assert sounding(answer) == BELLS
    assert [each["type"].split(".")[-2] for each in answer.json["response"]["directives"]] == ["APLA", "APL"]
    later = home.wait(10).says("no sounds")
    assert [each["type"].split(".")[-2] for each in later.json["response"]["directives"]] == ["APL"]
    assert not later.words


def test_that_it_was_offered_is_forgotten_when_the_time_for_it_is_over() -> None:
    offered = Progress(sounds_offered=True, history=History(sessions=OFFERED_UNTIL))
    assert settle(offered, moment()).sounds_offered
    later = replace(offered, history=History(sessions=OFFERED_UNTIL + 1))
    assert not settle(later, moment()).sounds_offered


def test_with_a_bell_fewer_words_begin_and_end_a_hold_after_ten_sessions() -> None:
    assert words_of_holds(tones=True, sessions=TOLD_IN_FULL) == {"Hold.", "Release."}
    assert words_of_holds(tones=True, sessions=TOLD_IN_FULL - 1) > {"Hold."}
    assert "Release." not in words_of_holds(tones=False, sessions=50)


def words_of_holds(*, tones: bool, sessions: int) -> set[str]:
    """What begins and ends holds in one whole routine."""
    home = Household()
    history = History({MONDAY - 1: Day(2)}, sessions=sessions, first_day=MONDAY - 60)
    knows(home, Progress(welcomed_day=MONDAY - 1, zone=ZONE, history=history, tones=tones))
    answer = home.says(LAUNCH)
    heard_ones = {segment.text for segment in heard.of_response(answer.json["response"])}
    keys = ("and_hold", "release", "and_hold.tone", "release.tone")
    known = {line for key in keys for line in ENGLISH.lines[key]}
    return {word for text in heard_ones for word in known if text.endswith(word)}
