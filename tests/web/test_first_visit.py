"""Somebody opens the page for the first time, and comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from infra.local.nlu.understanding import understanding_of
from infra.local.viewhost.install import install
from infra.local.web import local_app
from tests.parts import missing
from tests.web.conftest import served
from tests.web.fake_coach import FakeCoach
from tests.web.fake_skill import echoing_skill
from tests.web.local_echo import LAUNCH, LocalEcho
from tests.web.test_screen import ScreenCoach

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

    Open = Callable[..., LocalEcho]


@pytest.fixture
def coach() -> ScreenCoach:
    if not install():
        missing("apl-viewhost-web")
    return ScreenCoach()


def test_a_show_8_and_one_button(open_echo: Open) -> None:
    echo = open_echo(device=None)
    expect(echo.page.get_by_role("radio", name="Show 8")).to_be_checked()
    start = echo.page.locator("#answers button")
    expect(start).to_have_text(["Start stretching"])
    # The renderer is there before it is needed, and the screen shows the time until then.
    expect(echo.page.locator("#screen[data-ready]")).to_be_visible()
    expect(echo.page.locator("#home-time")).to_be_visible()


def test_the_device_and_the_settings_are_those_of_the_last_visit(open_echo: Open) -> None:
    echo = open_echo(device=None)
    echo.choose("device", "spot")
    echo.choose("speed", "5")
    echo.page.click("#settings > summary")
    echo.page.uncheck("#aloud")
    echo.page.reload()
    expect(echo.page.get_by_role("radio", name="Spot")).to_be_checked()
    expect(echo.page.locator("#summary")).to_have_text("Settings · 5\N{MULTIPLICATION SIGN} · silent")
    expect(echo.page.locator("#screen.round")).to_be_visible()


def test_a_server_that_is_gone_is_told_and_goes_on_by_itself_when_it_is_back(browser: Browser) -> None:
    understanding_of("en-US")  # is slow only once
    coach = FakeCoach()
    app = local_app(echoing_skill([]), coach, understanding_of)
    with served(app) as address:
        echo = LocalEcho(browser, address)
    echo.say(LAUNCH)
    echo.notes("server is gone")
    with served(app, urlsplit(address).port or 0):
        echo.shows("Left leg first.")
        echo.notes("The server is back.")
        assert coach.kinds == ["LaunchRequest"]
        echo.close()
