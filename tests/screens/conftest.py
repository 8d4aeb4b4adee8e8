from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.chromium import chromium
from tests.parts import need
from tests.screens.browser import VIEWPORTS, Screen, page_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def page_address() -> Iterator[str]:
    need("npm")
    with page_server() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need("chromium")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def screens(browser: Browser, page_address: str) -> dict[str, Screen]:
    """One page for each viewport, opened when it is first wanted."""

    class Opened(dict[str, Screen]):
        def __missing__(self, viewport: str) -> Screen:
            self[viewport] = Screen(browser, page_address, VIEWPORTS[viewport])
            return self[viewport]

    return Opened()


@pytest.fixture
def screen_of(screens: dict[str, Screen]) -> Iterator[Callable[[str], Screen]]:
    used: list[Screen] = []

    def take(viewport: str) -> Screen:
        used.append(screens[viewport])
        return used[-1]

    yield take
    for screen in used:
        faults, screen.faults = screen.faults, []
        assert faults == []
