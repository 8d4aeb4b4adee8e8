"""A browser that cannot listen says so, and one goes on by typing and with the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.local_echo import EARS, LAUNCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.fake_coach import FakeCoach
    from tests.web.local_echo import LocalEcho

    Open = Callable[..., LocalEcho]

NO_RECOGNITION = "window.SpeechRecognition = window.webkitSpeechRecognition = undefined;"
NO_MICROPHONE = EARS + "Object.defineProperty(navigator, 'mediaDevices', { value: undefined });"
DOES_NOT_START = EARS + "SpeechRecognition.prototype.start = () => { throw new DOMException('no'); };"
STARTS_ONCE = (
    EARS
    + """
const start = SpeechRecognition.prototype.start;
SpeechRecognition.prototype.start = function () {
  if (listenedAt.length) throw new DOMException("no");
  start.call(this);
};
"""
)


def goes_on_without_it(echo: LocalEcho, coach: FakeCoach) -> None:
    echo.notes("Typing and the buttons work.")
    expect(echo.page.locator("#microphone")).to_have_attribute("aria-pressed", "false")
    echo.say(LAUNCH)
    echo.shows("Left leg first.", timeout_s=20)
    echo.page.get_by_role("button", name="Easier").click()
    echo.shows("Shall I go on?")
    assert coach.kinds == ["LaunchRequest", "EasierIntent"]


@pytest.mark.parametrize(
    ("browser_is", "told"),
    [
        (NO_RECOGNITION, "does not understand speech"),
        (NO_MICROPHONE, "found no microphone"),
        (DOES_NOT_START, "did not start"),
    ],
)
def test_why_the_microphone_stays_off_is_said_and_everything_else_works(
    open_echo: Open, coach: FakeCoach, browser_is: str, told: str
) -> None:
    echo = open_echo(script=browser_is)
    echo.page.click("#microphone")
    echo.notes(told)
    goes_on_without_it(echo, coach)


@pytest.mark.parametrize(
    ("error", "told"), [("audio-capture", "no microphone"), ("not-allowed", "not allow")]
)
def test_what_the_browser_says_of_its_microphone_is_told(
    open_echo: Open, coach: FakeCoach, error: str, told: str
) -> None:
    echo = open_echo(script=EARS)
    echo.page.click("#microphone")
    expect(echo.page.locator("#microphone")).to_have_attribute("aria-pressed", "true")
    echo.page.evaluate("error => ears.onerror({ error })", error)
    echo.notes(told)
    goes_on_without_it(echo, coach)


def test_a_recogniser_that_does_not_start_again_is_told_while_the_words_it_heard_are_answered(
    open_echo: Open, coach: FakeCoach
) -> None:
    echo = open_echo(script=STARTS_ONCE)
    echo.page.click("#microphone")
    echo.page.evaluate(f"overhear({LAUNCH!r})")
    echo.notes("did not start")
    echo.shows("Left leg first.", timeout_s=20)
    expect(echo.page.locator("#microphone")).to_have_attribute("aria-pressed", "false")
    assert coach.kinds == ["LaunchRequest"]
