"""The real skill on the page: routines in a browser, thirty times faster than on the floor."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from infra.local.nlu.understanding import understanding_of
from infra.local.skill import custom_skill
from infra.local.viewhost.install import install
from infra.local.web import local_app
from skill.conversation.alexa.wire import answer
from skill.storage.sqlite import SqliteStore
from tests.parts import missing
from tests.transcripts.play import play
from tests.transcripts.real_skill import real_stage
from tests.web.conftest import served
from tests.web.local_echo import LAUNCH, ZONE, LocalEcho

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Json = dict[str, Any]

ROUTINE_S = 60
"""Real seconds that a whole routine may take here; it takes about half."""


class RealCoach:
    """The skill over a fresh file, with what it was asked and what it said."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(folder / "progress.sqlite3")
        self.skill = custom_skill(self.store, lambda: ZONE)
        self.requests: list[Json] = []
        self.spoken: list[str] = []

    def __call__(self, request: Json) -> Json:
        response = answer(self.skill, request)
        self.requests.append(request["request"])
        speech = response["response"].get("outputSpeech", {})
        self.spoken.append(speech.get("ssml", ""))
        return response


@pytest.fixture
def real(tmp_path: Path) -> Iterator[RealCoach]:
    coach = RealCoach(tmp_path)
    yield coach
    coach.store.close()


@pytest.fixture
def address(real: RealCoach) -> Iterator[str]:
    """Serves the real skill where the other tests have their four answers."""
    with served(local_app(real.skill, real, understanding_of)) as url:
        yield url


@pytest.fixture
def fast(echo: LocalEcho) -> LocalEcho:
    echo.choose("speed", "30")
    return echo


def goes_on_to(echo: LocalEcho, *states: str) -> None:
    wanted = ", ".join(f"[data-state={state}]" for state in states)
    echo.page.wait_for_selector(wanted, timeout=ROUTINE_S * 1000)


def answer_until_it_sleeps(echo: LocalEcho) -> int:
    """Presses Enter on the first answer to every question; returns how many there were."""
    for answers in range(20):
        goes_on_to(echo, "listening", "asleep")
        if echo.page.get_attribute("#stage", "data-state") == "asleep":
            return answers
        expect(echo.page.locator("#answers button").first).to_be_focused()
        echo.page.keyboard.press("Enter")
        goes_on_to(echo, "speaking", "asleep")
    raise AssertionError("it asks and asks")


def test_a_whole_routine_by_keyboard_needs_few_answers_and_the_next_morning_knows_of_it(
    fast: LocalEcho, real: RealCoach
) -> None:
    fast.page.locator("#answers button").focus()
    fast.page.keyboard.press("Enter")
    goes_on_to(fast, "speaking")
    assert answer_until_it_sleeps(fast) <= 5
    fast.travels("Tomorrow morning")
    fast.say(LAUNCH)
    goes_on_to(fast, "speaking")
    assert first_leg(real.spoken[1]) == "Left"
    assert first_leg(real.spoken[-1]) == "Right"


def first_leg(ssml: str) -> str:
    """Of the legs that are led into a stretch, the first."""
    return next(re.finditer(r"(Left|Right) leg\.", ssml))[1]


def test_silence_plays_on_to_a_goodbye_with_nothing_left_to_resume(fast: LocalEcho, real: RealCoach) -> None:
    fast.say(LAUNCH)
    goes_on_to(fast, "listening")
    fast.say("yes")
    goes_on_to(fast, "speaking")
    goes_on_to(fast, "asleep")
    assert [request["type"] for request in real.requests] == [
        "LaunchRequest",
        "IntentRequest",
        "SessionEndedRequest",
    ]
    fast.say(LAUNCH)
    goes_on_to(fast, "speaking")
    assert first_leg(real.spoken[-1]) == "Right"


MOTION = """
window.moved = 0;
if (window === top) addEventListener("load", () => {
  let shown = { words: "", figure: "", changes: 0 };
  const look = () => {
    const inside = document.querySelector("#screen.on iframe")?.contentDocument;
    const seen = (what) => [...inside?.querySelectorAll(what) ?? []].filter((each) => each.checkVisibility());
    const words = seen("p").map((each) => each.textContent).filter((text) => !/^\\d*$/.test(text)).join();
    const figure = seen("svg").filter((each) => each.querySelectorAll("path").length > 9)
      .map((each) => each.innerHTML).join();
    if (words !== shown.words) shown = { words, figure, changes: 0 };
    else if (figure !== shown.figure) {
      shown = { words, figure, changes: shown.changes + 1 };
      // With other words the drawing changes once, perhaps a frame later.
      if (shown.changes > 1) window.moved += 1;
    }
    window.moved += document.getAnimations().filter((each) => each instanceof CSSAnimation).length;
    requestAnimationFrame(look);
  };
  look();
});
"""
"""Counts in how many frames something moves by itself."""
TWICE_AS_LARGE = "document.documentElement.style.fontSize = '34px'"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_on_a_screen_a_whole_routine_needs_no_word_after_the_first_answer_nor_motion_nor_small_letters(
    open_echo: Callable[..., LocalEcho], real: RealCoach
) -> None:
    if not install():
        missing("apl-viewhost-web")
    echo = open_echo(MOTION, "show8")
    echo.page.emulate_media(reduced_motion="reduce")
    echo.page.evaluate(TWICE_AS_LARGE)
    echo.choose("speed", "30")
    echo.say(LAUNCH)
    goes_on_to(echo, "listening")
    echo.say("yes")
    goes_on_to(echo, "showing")
    assert echo.page.evaluate(OVERFLOW) == 0
    goes_on_to(echo, "asleep")
    sent = [request["arguments"][0] for request in real.requests if "arguments" in request]
    assert sent
    assert set(sent) == {"asks", "blockDone"}
    assert echo.page.evaluate("moved") == 0


SLOW_DOWN_IN_A_HOLD = """() => {
  if (document.getElementById("holding").textContent !== "left") return false;
  const speed = document.getElementById("speed");
  speed.value = "1";
  return speed.dispatchEvent(new Event("change"));
}"""


COUNT_S = "() => Number(document.getElementById('count').textContent) || false"


def test_a_question_in_a_hold_does_not_cost_the_hold_and_all_of_it_can_be_downloaded_and_played_again(
    fast: LocalEcho, real: RealCoach
) -> None:
    fast.say(LAUNCH)
    goes_on_to(fast, "listening")
    fast.say("yes")
    fast.page.wait_for_function(SLOW_DOWN_IN_A_HOLD, timeout=ROUTINE_S * 1000)
    before_s = fast.page.wait_for_function(COUNT_S, timeout=ROUTINE_S * 1000).json_value()
    fast.say("which leg")
    expect(fast.page.locator("#turns .intent").first).to_have_text("WhichLegIntent")
    expect(fast.page.locator(".counting #holding")).to_have_text("left")
    # The rest of a hold is at least five seconds.
    counting = fast.page.wait_for_function(COUNT_S, timeout=ROUTINE_S * 1000)
    assert 0 < counting.json_value() <= max(before_s, 5)
    assert "left" in real.spoken[-1].lower()
    played = play(downloaded(fast), real_stage())
    assert not played.failed, played.report()
    assert "U: which leg" in played.report()


def downloaded(echo: LocalEcho) -> str:
    echo.page.click("#behind > summary")
    with echo.page.expect_download() as download:
        echo.page.click("#download")
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_after_a_month_of_practice_the_coach_knows_of_it(echo: LocalEcho, real: RealCoach) -> None:
    echo.travels("A month of practice")
    echo.say("Alexa, ask my hamstring stretches how long is my streak")
    goes_on_to(echo, "speaking")
    assert "Thirty days" in real.spoken[-1]
    expect(echo.page.locator("#stored li").first).to_contain_text("60 sessions so far")
    played = play(downloaded(echo), real_stage())
    assert not played.failed, played.report()
