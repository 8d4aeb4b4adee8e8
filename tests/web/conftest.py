"""A browser, and the page served with a coach that the test brings."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server

from infra.local.nlu.understanding import understanding_of
from infra.local.web import HOST, QuietHandler, local_app
from tests.chromium import chromium
from tests.web.fake_coach import FakeCoach
from tests.web.fake_skill import echoing_skill
from tests.web.local_echo import LocalEcho

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@contextmanager
def served(app: Flask, port: int = 0) -> Iterator[str]:
    server = make_server(HOST, port, app, threaded=True, request_handler=QuietHandler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def coach() -> FakeCoach:
    return FakeCoach()


@pytest.fixture
def address(coach: FakeCoach) -> Iterator[str]:
    with served(local_app(echoing_skill([]), coach, understanding_of)) as url:
        yield url


@pytest.fixture
def open_echo(browser: Browser, address: str) -> Iterator[Callable[..., LocalEcho]]:
    """Opens the page; at the end nothing may have been wrong in it or fetched from elsewhere."""
    opened: list[LocalEcho] = []

    def open_page(script: str = "", device: str | None = "echo") -> LocalEcho:
        opened.append(LocalEcho(browser, address, script, device))
        return opened[-1]

    yield open_page
    for echo in opened:
        echo.close()
        assert echo.problems == []
        assert [url for url in echo.fetched if not url.startswith(address)] == []


@pytest.fixture
def echo(open_echo: Callable[..., LocalEcho]) -> LocalEcho:
    return open_echo()
