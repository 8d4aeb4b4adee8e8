"""The sounds of an audio document, made by the browser in place of those of Alexa's library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.web.local_echo import LAUNCH, VOICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.local_echo import LocalEcho

    Open = Callable[..., LocalEcho]

EARS_FOR_SOUNDS = """
window.sounded = [];
for (const [name, kind] of [["OscillatorNode", "tone"], ["AudioBufferSourceNode", "bed"]]) {
  const { prototype } = window[name];
  for (const what of ["start", "stop"]) {
    const act = prototype[what];
    prototype[what] = function (at) {
      window.sounded.push(`${kind} ${what}`);
      return act.call(this, at);
    };
  }
}
"""


def sounded(echo: LocalEcho) -> list[str]:
    found: list[str] = echo.page.evaluate("sounded")
    return found


def test_a_tone_and_a_bed_sound_with_the_words_and_end_with_them(open_echo: Open) -> None:
    echo = open_echo(VOICE + EARS_FOR_SOUNDS)
    echo.say(LAUNCH)
    echo.say("go back")
    echo.shows("Breathe in.")
    echo.is_in("asleep")
    assert sounded(echo) == ["bed start", "tone start", "tone stop", "bed stop"]
    expect(echo.page.locator("#timeline")).to_contain_text("♪ Breathe in.")


def test_a_muted_echo_has_no_sounds_either(open_echo: Open) -> None:
    echo = open_echo(VOICE + EARS_FOR_SOUNDS)
    echo.page.locator("#settings").evaluate("settings => settings.open = true")
    echo.page.uncheck("#aloud")
    echo.say(LAUNCH)
    echo.say("go back")
    echo.shows("Breathe in.")
    echo.is_in("asleep")
    assert sounded(echo) == []
