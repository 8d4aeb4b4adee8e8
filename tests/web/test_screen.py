"""A device with a screen on the page, drawn by Amazon's renderer where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from infra.local.viewhost.install import install
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import guided
from skill.speech.en import ENGLISH
from tests.parts import missing
from tests.screens.sample import block
from tests.web.fake_coach import FakeCoach
from tests.web.local_echo import LAUNCH, VOICE, LocalEcho

if TYPE_CHECKING:
    from collections.abc import Callable

    Json = dict[str, Any]

TOKEN = "routine:1"
FIRST, SECOND = "Now the chair.", "Up slowly & steadily."
TIMELINE = Timeline(
    (
        Cue(Phase.TALK, FIRST, 1000, 500),
        Cue(Phase.SETUP, SECOND, 2000, 3000, PositionId.SEATED, Leg.LEFT, step="rise"),
        *list(block())[2:],
    )
)
"""A block, with words that markup would take for its own."""


class ScreenCoach(FakeCoach):
    """Sends a block as a document, and says goodbye when it is done."""

    def __call__(self, envelope: Json) -> Json:
        answer = super().__call__(envelope)
        kind = self.kinds[-1]
        if kind == "LaunchRequest":
            answer["response"] = {"directives": [guided(TIMELINE, TOKEN, ENGLISH.screen)]}
        elif kind.endswith("UserEvent") and self.arguments[-1][0] == "blockDone":
            speech = {"type": "SSML", "ssml": "<speak>Well done. Bye.</speak>"}
            answer["response"] = {"outputSpeech": speech, "shouldEndSession": True}
        return answer

    @property
    def arguments(self) -> list[list[Any]]:
        requests = [envelope["request"] for envelope in self.requests]
        return [request["arguments"] for request in requests if "arguments" in request]


@pytest.fixture
def coach() -> ScreenCoach:
    if not install():
        missing("apl-viewhost-web")
    return ScreenCoach()


@pytest.fixture
def show_8(open_echo: Callable[..., LocalEcho]) -> LocalEcho:
    echo = open_echo()
    echo.choose("speed", "5")
    echo.choose("device", "show8")
    return echo


def on_screen(echo: LocalEcho, text: str) -> None:
    words = echo.page.frame_locator("#screen iframe").get_by_text(text, exact=True).first
    expect(words).to_be_visible(timeout=20_000)


def test_a_block_plays_and_goes_on_by_itself(show_8: LocalEcho, coach: ScreenCoach) -> None:
    show_8.say(LAUNCH)
    on_screen(show_8, "LEFT LEG")
    show_8.is_in("asleep", timeout_s=40)
    assert coach.kinds == ["LaunchRequest", "Alexa.Presentation.APL.UserEvent"]
    assert coach.arguments == [["blockDone", TOKEN]]
    assert coach.requests[1]["request"]["token"] == TOKEN
    expect(show_8.page.locator("#screen iframe")).to_be_hidden()


def test_what_the_document_says_is_spoken_captioned_and_listed(
    open_echo: Callable[..., LocalEcho], coach: ScreenCoach
) -> None:
    echo = open_echo(script=VOICE)
    echo.choose("device", "show8")
    echo.say(LAUNCH)
    echo.shows(FIRST, timeout_s=20)
    echo.shows(SECOND)
    assert echo.page.evaluate("spoken[0].text") == FIRST
    listed = echo.page.locator("#timeline li")
    assert listed.locator("span").all_text_contents() == [FIRST, SECOND]
    expect(echo.page.locator("#timeline [aria-current]")).to_contain_text(SECOND)


def test_a_touch_reaches_the_skill(show_8: LocalEcho, coach: ScreenCoach) -> None:
    show_8.say(LAUNCH)
    on_screen(show_8, ENGLISH.screen["step_hold"])
    show_8.choose("speed", "1")
    show_8.page.frame_locator("#screen iframe").get_by_text("Pause", exact=True).click()
    show_8.shows("Shall I go on?")
    assert coach.arguments[0][:3] == ["touch", "pause", TOKEN]


def test_speaking_to_it_stops_the_document(show_8: LocalEcho, coach: ScreenCoach) -> None:
    show_8.say(LAUNCH)
    on_screen(show_8, "LEFT LEG")
    show_8.say("pause")
    show_8.shows("Shall I go on?")
    show_8.is_in("listening")
    show_8.shows("Ready?", timeout_s=10)
    assert "blockDone" not in [first for first, *_ in coach.arguments]


def test_the_screen_has_the_shape_of_the_chosen_device(show_8: LocalEcho) -> None:
    for device, ratio in (("show8", 1.6), ("show5", 2.0), ("spot", 1.0)):
        show_8.choose("device", device)
        box = show_8.page.locator("#screen").bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(ratio, rel=0.01)
    show_8.choose("device", "echo")
    expect(show_8.page.locator("#screen")).to_be_hidden()
    expect(show_8.page.locator("#echo")).to_be_visible()


@pytest.fixture
def without_renderer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.local.page.installed", lambda: False)


@pytest.mark.usefixtures("without_renderer")
def test_without_the_renderer_only_devices_without_a_screen_can_be_chosen(
    open_echo: Callable[..., LocalEcho],
) -> None:
    echo = open_echo(device=None)
    expect(echo.page.locator("#no-screens")).to_be_visible()
    expect(echo.page.get_by_role("radio", name="Echo", exact=True)).to_be_checked()
    expect(echo.page.get_by_role("radio", name="Show 8")).to_be_disabled()
