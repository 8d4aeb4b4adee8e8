"""The page for everybody: no fault that axe finds, keyboard alone, steady, and letters twice as large."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from infra.local.nlu.understanding import understanding_of
from infra.local.pictures import OWN
from infra.local.skill import custom_skill
from infra.local.viewhost import NODE
from infra.local.viewhost.install import install
from infra.local.web import local_app
from skill.conversation.alexa.wire import answer
from skill.speech.en import ENGLISH
from skill.storage.sqlite import SqliteStore
from tests.parts import missing
from tests.web.conftest import served
from tests.web.local_echo import ZONE, LocalEcho

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    Open = Callable[..., LocalEcho]

AXE = NODE / "node_modules" / "axe-core" / "axe.min.js"
FAULTS = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
  .map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.flat().join(" ")).slice(0, 3)])"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
}).observe({ type: "layout-shift", buffered: true });
"""
SHIFT_MAX = 0.1
SIZES = {"phone": (390, 844, "dark"), "laptop": (1366, 768, "light")}
SIDE = ENGLISH.screen["side_left"]
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


PRESS_AT_ONCE = """
if (window === top) addEventListener("DOMContentLoaded", () => {
  let pressed = 0;
  const look = () => {
    const start = document.querySelector("[data-ready] #answers button");
    const answered = document.querySelector("#stage").dataset.state === "speaking";
    if (pressed && answered) return (window.answeredMs = performance.now() - pressed);
    if (!pressed && start) {
      pressed = performance.now();
      start.click();
    }
    requestAnimationFrame(look);
  };
  look();
});
"""
"""Presses the first button in the instant in which it is there; `answeredMs` later the coach speaks."""
SLOWER = 4


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The real skill, whose screens are looked at too."""
    if not install(dev=True) or not AXE.is_file():
        missing("apl-viewhost-web and axe-core")
    store = SqliteStore(tmp_path / "progress.sqlite3")
    skill = custom_skill(store, lambda: ZONE, pictures=OWN)
    with served(local_app(skill, lambda request: answer(skill, request), understanding_of)) as url:
        yield url
    store.close()


def faults(echo: LocalEcho) -> list[Any]:
    """What axe finds, also in the frame of the screen."""
    source = AXE.read_text(encoding="utf-8")
    for frame in echo.page.frames:
        if not frame.evaluate("'axe' in window"):
            frame.evaluate(source)
    found: list[Any] = echo.page.evaluate(FAULTS)
    return found


def press(echo: LocalEcho, name: str) -> None:
    """By keyboard alone, from wherever the focus is."""
    for _ in range(30):
        if echo.page.evaluate("document.activeElement.textContent.trim()").startswith(name):
            return echo.page.keyboard.press("Enter")
        echo.page.keyboard.press("Tab")
    raise AssertionError(f"no tab stop is named {name}")


def states(echo: LocalEcho) -> Iterator[str]:
    """Goes through all that the page can be, by keyboard alone."""
    yield "asleep"
    press(echo, "Time: ")
    yield "time"
    press(echo, "Settings")
    yield "settings"
    press(echo, "Start stretching")
    expect(echo.page.locator("#screen.on")).to_be_visible()
    yield "speaking"
    echo.choose("speed", "30")
    echo.is_in("listening")
    yield "listening"
    press(echo, "Yes")
    expect(echo.page.locator("#answers button").first).to_have_text("Pause")
    expect(echo.page.frame_locator("#screen iframe").get_by_text(SIDE, exact=True)).to_be_visible()
    echo.choose("speed", "1")
    echo.is_in("speaking")
    yield "led"
    press(echo, "Pause")
    expect(echo.page.locator("#answers button").first).to_have_text("Go on")
    press(echo, "Behind the scenes")
    yield "paused"


@pytest.mark.parametrize("size", SIZES)
def test_every_state_is_without_fault_steady_and_reached_by_keyboard(open_echo: Open, size: str) -> None:
    width, height, scheme = SIZES[size]
    echo = open_echo(SHIFTS, device=None)
    echo.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    echo.page.set_viewport_size({"width": width, "height": height})
    found = {}
    for state in states(echo):
        found[state] = faults(echo)
        if os.environ.get("SCREENSHOTS") == "1":
            echo.page.screenshot(path=PICTURES / f"page/{size}-{state}.png")
    assert len(found) == 7
    assert {state: fault for state, fault in found.items() if fault} == {}
    assert echo.page.evaluate("shifted") <= SHIFT_MAX


def test_with_letters_twice_as_large_nothing_is_cut_off(open_echo: Open) -> None:
    echo = open_echo(device=None)
    for width, height, _ in SIZES.values():
        echo.page.set_viewport_size({"width": width, "height": height})
        echo.page.evaluate("document.documentElement.style.fontSize = '34px'")
        assert echo.page.evaluate(OVERFLOW) == 0
        for part in ("#answers button", "#words", "#say"):
            box = echo.page.locator(part).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


def test_the_first_answer_comes_within_a_second_also_on_a_slow_machine(
    browser: Browser, address: str
) -> None:
    understanding_of("en-US")  # as make run does before it tells its address
    context = browser.new_context(timezone_id=ZONE)
    context.add_init_script(PRESS_AT_ONCE)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    answered_ms = page.wait_for_function("() => window.answeredMs").json_value()
    assert answered_ms <= 1000
    context.close()
