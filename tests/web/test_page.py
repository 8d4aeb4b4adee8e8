"""The page's device in a real browser, with a coach of four answers behind it."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from infra.local.nlu.understanding import understanding_of
from tests.web.local_echo import EARS, LAUNCH, SILENT_VOICE, VOICE, ZONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.fake_coach import FakeCoach
    from tests.web.local_echo import LocalEcho

    Open = Callable[..., LocalEcho]


def seconds_between(coach: FakeCoach, first: int, second: int) -> float:
    """Between two requests, by their own timestamps."""
    at = [datetime.fromisoformat(each["request"]["timestamp"]) for each in coach.requests]
    return (at[second] - at[first]).total_seconds()


def test_what_is_typed_is_said_and_its_answer_is_shown_and_counted(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.choose("speed", "5")
    echo.say(LAUNCH)
    echo.shows("Ease into it.")
    echo.shows("And hold.")
    echo.counts(7)
    assert coach.kinds == ["LaunchRequest"]


def test_it_listens_asks_once_more_and_then_ends_the_session(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.choose("speed", "30")
    echo.say(LAUNCH)
    echo.is_in("listening")
    echo.shows("Ready for the right leg?")
    echo.shows("Ready?", timeout_s=8)
    echo.is_in("asleep", timeout_s=8)
    assert coach.kinds == ["LaunchRequest", "SessionEndedRequest"]
    assert coach.requests[1]["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    # The hold, the reprompt, and twice eight seconds.
    assert seconds_between(coach, 0, 1) == pytest.approx(26 + 4 + 16, abs=6)


def test_an_answer_goes_on_with_the_same_session(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.choose("speed", "30")
    echo.say(LAUNCH)
    echo.is_in("listening")
    echo.say("yes")
    echo.shows("Shall I go on?")
    first, second = (request["session"] for request in coach.requests)
    assert first["new"] and not second["new"]
    assert second["sessionId"] == first["sessionId"]
    assert second["attributes"] == {"turns": 1}


def test_interrupting_a_hold_sends_the_time_that_has_truly_passed(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.choose("speed", "5")
    echo.adds_up_its_thinking()
    echo.say(LAUNCH)
    shown, thought_s = echo.interrupts("easier", 6)
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "EasierIntent"]
    # 4.4 s to the words "and hold", 0.8 s for them, and what is gone of the nine seconds of silence.
    assert seconds_between(coach, 0, 1) == pytest.approx(thought_s + 5.2 + 9 - shown, abs=2)


def test_what_was_interrupted_is_not_heard_any_more(echo: LocalEcho) -> None:
    echo.choose("speed", "5")
    echo.say(LAUNCH)
    echo.counts(8)
    echo.say("pause")
    echo.is_in("listening")
    echo.shows("Shall I go on?")
    expect(echo.page.locator(".counting")).to_have_count(0)


def test_the_wake_word_alone_makes_it_listen(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.page.press("#words", "Escape")
    echo.is_in("listening")
    assert coach.kinds == ["LaunchRequest"]


def test_it_keeps_listening_while_somebody_types(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.choose("speed", "30")
    echo.say(LAUNCH)
    echo.is_in("listening")
    echo.page.fill("#words", "ye")
    echo.page.wait_for_function(
        "start => performance.now() > start + 3500", arg=echo.page.evaluate("performance.now()")
    )
    echo.is_in("listening", timeout_s=0.1)
    echo.say("yes")
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "YesIntent"]


def test_a_goodbye_puts_it_to_sleep_without_another_request(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.say("stop")
    echo.is_in("asleep")
    assert coach.kinds == ["LaunchRequest", "StopIntent"]


def test_exit_ends_the_session_as_the_platform_does(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.say("exit")
    echo.is_in("asleep")
    assert coach.requests[-1]["request"]["reason"] == "USER_INITIATED"


def test_speech_that_a_device_refuses_ends_the_session_with_the_reason(
    echo: LocalEcho, coach: FakeCoach
) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.say("help")
    echo.is_in("asleep")
    assert coach.requests[-1]["request"]["error"]["type"] == "INVALID_RESPONSE"


def test_words_that_are_not_for_the_skill_are_not_sent_to_it(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say("what is the weather")
    echo.notes("not for this skill")
    echo.is_in("asleep")
    assert coach.requests == []


def test_a_skill_that_fails_is_told_in_one_line_and_can_be_started_again(
    echo: LocalEcho, coach: FakeCoach
) -> None:
    coach.failing = True
    echo.say(LAUNCH)
    echo.notes("did not answer")
    echo.is_in("asleep")
    assert [text for text in echo.problems if "500" not in text] == []
    echo.problems.clear()
    coach.failing = False
    echo.say(LAUNCH)
    echo.shows("Left leg first.")


def test_pauses_between_spoken_words_are_as_long_as_the_ssml_says(open_echo: Open) -> None:
    echo = open_echo(script=VOICE)
    echo.say("Alexa, ask my hamstring stretches to start")
    echo.is_in("listening", timeout_s=8)
    spoken = echo.page.evaluate("spoken")
    assert [said["text"] for said in spoken] == ["One.", "Two.", "Three?"]
    gaps_s = [(b["start"] - a["end"]) / 1000 for a, b in pairwise(spoken)]
    assert gaps_s == pytest.approx([2.0, 1.3], abs=0.1)


def test_an_interruption_cuts_the_voice_off(open_echo: Open) -> None:
    echo = open_echo(script=VOICE + "window.sentenceMs = 60_000;")
    echo.say(LAUNCH)
    echo.page.wait_for_function("() => window.spoken.length === 1")
    echo.page.press("#words", "Escape")
    echo.is_in("listening")
    assert [said["cut"] for said in echo.page.evaluate("spoken")] == [True]


def test_muted_nothing_is_spoken_and_the_words_take_their_time(open_echo: Open) -> None:
    echo = open_echo(script=VOICE)
    echo.page.click("#settings > summary")
    echo.page.uncheck("#aloud")
    echo.say(LAUNCH)
    echo.shows("Ease into it.")
    assert echo.page.evaluate("spoken") == []


def test_a_voice_that_never_begins_does_not_hold_up_the_stretch(open_echo: Open) -> None:
    echo = open_echo(script=SILENT_VOICE)
    echo.say(LAUNCH)
    echo.shows("Ease into it.", timeout_s=10)


def test_the_microphone_hears_an_answer_and_otherwise_only_the_wake_word(
    open_echo: Open, coach: FakeCoach
) -> None:
    echo = open_echo(script=EARS)
    echo.choose("speed", "30")
    echo.page.click("#microphone")
    echo.page.evaluate("overhear('somebody talks in the kitchen')")
    echo.page.evaluate(f"overhear({LAUNCH!r})")
    echo.is_in("listening")
    echo.page.evaluate("overhear('yes')")
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "YesIntent"]


def test_the_microphone_does_not_take_the_coachs_own_words_for_an_answer(
    open_echo: Open, coach: FakeCoach
) -> None:
    echo = open_echo(script=EARS)
    echo.page.click("#microphone")
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.page.evaluate("overhear('left leg first')")
    echo.page.evaluate("overhear('Alexa, easier')")
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "EasierIntent"]


def test_a_recogniser_out_of_reach_is_tried_again_ever_more_rarely_and_it_is_said(open_echo: Open) -> None:
    echo = open_echo(script=EARS)
    echo.page.click("#microphone")
    for _ in range(2):
        tries = echo.page.evaluate("listenedAt.length")
        echo.page.evaluate("ears.onerror({ error: 'network' }); ears.onend()")
        echo.notes("cannot be reached")
        echo.page.wait_for_function("tries => listenedAt.length > tries", arg=tries)
    first, second, third = echo.page.evaluate("listenedAt")
    assert second - first >= 1000
    assert third - second >= 2000
    echo.page.evaluate("overhear('hm', false)")
    expect(echo.page.locator("#note")).to_be_empty()


def test_time_travel_goes_to_the_next_morning(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.choose("speed", "30")
    echo.travels("Tomorrow morning")
    echo.is_in("asleep")
    echo.say(LAUNCH)
    echo.is_in("listening")
    hours = seconds_between(coach, 0, 1) / 3600
    assert 0 < hours <= 25
    landed = datetime.fromisoformat(coach.requests[1]["request"]["timestamp"]).astimezone(ZoneInfo(ZONE))
    assert (landed.hour, landed.minute) == (7, 0)
    assert coach.requests[1]["session"]["new"]


def test_a_voice_of_the_household_is_recognised(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    echo.choose("voice", "two")
    echo.say("easier")
    echo.shows("Shall I go on?")
    systems = [request["context"]["System"] for request in coach.requests]
    assert "person" not in systems[0]
    assert systems[1]["person"] == {"personId": "amzn1.ask.person.two"}


def test_another_language_starts_afresh_with_its_own_words(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    assert echo.page.locator("#locale option:checked").text_content() == "American English"
    understanding_of("en-GB")  # is slow only once
    echo.choose("locale", "en-GB")
    echo.is_in("asleep")
    echo.say("Alexa, tell my hamstring stretches i've come over all funny")
    echo.shows("Shall I go on?")
    assert [request["request"]["locale"] for request in coach.requests] == ["en-US", "en-GB"]
    assert coach.kinds[-1] == "DizzyIntent"


def test_behind_the_scenes_are_the_intent_the_json_and_the_present_cue(echo: LocalEcho) -> None:
    echo.choose("speed", "5")
    behind = echo.page.locator("#behind")
    expect(behind).not_to_have_attribute("open", "")
    behind.locator("> summary").click()
    echo.say(LAUNCH)
    echo.counts(7)
    expect(behind.locator("[aria-current]")).to_contain_text("And hold.")
    expect(behind.locator(".intent")).to_have_text("LaunchRequest")
    behind.get_by_text("Response", exact=True).click()
    expect(behind.locator("pre:visible")).to_contain_text('"shouldEndSession": false')


def test_the_whole_page_works_from_the_keyboard(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.page.focus("#words")
    echo.page.keyboard.type(LAUNCH)
    echo.page.keyboard.press("Enter")
    echo.shows("Left leg first.")
    echo.page.keyboard.press("Tab")
    echo.page.keyboard.press("Tab")
    expect(echo.page.get_by_role("button", name="Easier")).to_be_focused()
    echo.page.keyboard.press("Enter")
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "EasierIntent"]
