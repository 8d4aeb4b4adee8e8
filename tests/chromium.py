"""One browser for all tests: Playwright cannot be started twice in one process."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.parts import need

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

_running: list[Browser] = []


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that runs already, or a new one for as long as this lasts."""
    need("chromium")
    with ExitStack() as stack:
        if not _running:
            playwright = stack.enter_context(sync_playwright())
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
            stack.callback(browser.close)
            _running.append(browser)
            stack.callback(_running.clear)
        yield _running[0]
