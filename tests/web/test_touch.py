"""The real skill on a Show 8, drawn by Amazon's renderer and led by touch alone."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from infra.local.nlu.understanding import understanding_of
from infra.local.pictures import OWN
from infra.local.skill import custom_skill
from infra.local.viewhost.install import install
from infra.local.web import local_app
from skill.conversation.alexa.wire import answer
from skill.speech.en import ENGLISH
from skill.storage.codec import decode
from skill.storage.sqlite import SqliteStore
from tests.parts import missing
from tests.web.conftest import served
from tests.web.local_echo import LAUNCH, LocalEcho

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Json = dict[str, Any]

ROUTINE_S = 90
"""Real seconds that a whole routine may take here; it takes less than half."""

TAPS = 5
"""The renderer misses a tap in the first moments of a document, before a finger could be there:
`STOP_THE_RUSH` waits until these have passed."""

STOP_THE_RUSH = """label => {
  const screen = document.querySelector("#screen[data-token] iframe")?.contentDocument;
  const shown = [...screen?.querySelectorAll("p") ?? []]
    .some((text) => text.textContent === label && text.checkVisibility());
  if (!shown) return false;
  if (window.seen?.label !== label) window.seen = { label, at: performance.now() };
  const speed = document.getElementById("speed");
  speed.value = "1";
  speed.dispatchEvent(new Event("change"));
  return performance.now() - window.seen.at > 400;
}"""


class Show8:
    """The page as that device, thirty times faster than on the floor except under a finger."""

    def __init__(self, echo: LocalEcho, exchanges: list[tuple[Json, Json]]) -> None:
        self.echo = echo
        self._exchanges = exchanges
        echo.choose("device", "show8")

    def touch(self, what: str) -> None:
        """Touch that button as soon as it is seen, and wait until the skill has heard of it."""
        label, before = ENGLISH.screen[what], self.touched.count(what)
        self.echo.page.wait_for_function(STOP_THE_RUSH, arg=label, timeout=ROUTINE_S * 1000)
        screen = self.echo.page.frame_locator("#screen iframe")
        button = screen.locator("p:visible").get_by_text(label, exact=True)
        heard = self.echo.page.locator("#turns q", has_text=f"touched: touch {what}")
        for tap in range(TAPS):
            button.click(delay=100)
            with suppress(AssertionError) if tap < TAPS - 1 else nullcontext():
                expect(heard).to_have_count(before + 1, timeout=3000)
                break
        self.echo.choose("speed", "30")

    @property
    def events(self) -> list[list[Any]]:
        return [request["arguments"] for request, _ in self._exchanges if "arguments" in request]

    @property
    def touched(self) -> list[str]:
        return [what for kind, what, *_ in self.events if kind == "touch"]

    def falls_asleep(self) -> None:
        self.echo.is_in("asleep", timeout_s=ROUTINE_S)


@pytest.fixture
def exchanges() -> list[tuple[Json, Json]]:
    return []


@pytest.fixture
def address(tmp_path: Path, exchanges: list[tuple[Json, Json]]) -> Iterator[str]:
    """Serves the real skill, and writes down what it is asked and what it answers."""
    store = SqliteStore(tmp_path / "progress.sqlite3")
    skill = custom_skill(store, lambda: "America/Los_Angeles", pictures=OWN)

    def respond(request: Json) -> Json:
        response = answer(skill, request)
        exchanges.append((request["request"], response))
        return response

    with served(local_app(skill, respond, understanding_of)) as url:
        yield url
    store.close()


@pytest.fixture
def show(echo: LocalEcho, exchanges: list[tuple[Json, Json]]) -> Show8:
    if not install():
        missing("apl-viewhost-web")
    return Show8(echo, exchanges)


def last_words(exchanges: list[tuple[Json, Json]]) -> Json:
    """The goodbye: its screen stays for a while, and then the session is over."""
    return [answered for _, answered in exchanges if "outputSpeech" in answered["response"]][-1]


def test_a_whole_routine_by_touch(show: Show8, exchanges: list[tuple[Json, Json]]) -> None:
    show.echo.say(LAUNCH)
    wanted = ["yes", "easier", "pause", "resume", "skip", "ready", "just_right"]
    for what in wanted:
        show.touch(what)
    show.falls_asleep()
    assert show.touched == wanted
    assert {kind for kind, *_ in show.events} <= {"touch", "asks", "blockDone"}
    last = last_words(exchanges)
    history = decode(last["sessionAttributes"]["progress"]).history
    assert history.sessions == 1
    assert last["response"]["card"]["image"]["largeImageUrl"].startswith("/pictures/1200x800/seated")


def test_stop_by_touch_ends_it_and_keeps_what_is_done(
    show: Show8, exchanges: list[tuple[Json, Json]]
) -> None:
    show.echo.say(LAUNCH)
    for what in ("yes", "ready", "stop"):
        show.touch(what)
    show.falls_asleep()
    last = last_words(exchanges)
    (run,) = decode(last["sessionAttributes"]["progress"]).runs
    assert run.blocks[0].complete
    assert exchanges[-1][0]["type"] == "SessionEndedRequest"
