"""The server of `make run`: how it starts and ends, and whom it answers."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest

from infra.local.nlu.model import locale_of
from infra.local.nlu.understanding import understanding_of
from infra.local.web import HOST, local_app, port_of
from tests.web.fake_coach import FakeCoach
from tests.web.fake_skill import echoing_skill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from flask.testing import FlaskClient

    Start = Callable[[str], subprocess.Popen[str]]


@pytest.fixture
def ctrl_c_is_ignored() -> Iterator[None]:
    """As for what nohup starts, or the steps of some CI: programs inherit it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the server as `make run` does, with a progress file of its own."""
    started: list[subprocess.Popen[str]] = []

    def run(port: str) -> subprocess.Popen[str]:
        environment = os.environ | {"PORT": port, "PROGRESS_DB": str(tmp_path / "progress.sqlite3")}
        command = [sys.executable, "-m", "infra.local.web"]
        process = subprocess.Popen(
            command,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line
    return found.group()


@pytest.mark.usefixtures("ctrl_c_is_ignored")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_answers_and_ends_cleanly(start: Start, ending: signal.Signals) -> None:
    process = start("0")
    with urllib.request.urlopen(address_of(process), timeout=10) as page:
        assert b"My Hamstring Stretches" in page.read()
    process.send_signal(ending)
    _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, "")


def test_a_port_in_use_is_one_clear_line(start: Start) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        _, errors = start(str(port)).communicate(timeout=20)
    assert errors == (f"Port {port} cannot be used (Address already in use). Try PORT={port + 1}.\n")


@pytest.mark.parametrize("text", ["", "http", "-1", "65536", "80.5"])
def test_a_port_that_is_no_port_is_one_clear_line(text: str) -> None:
    with pytest.raises(SystemExit, match="PORT is a number"):
        port_of({"PORT": text})


def test_the_port_is_8080_unless_another_is_wanted() -> None:
    assert (port_of({}), port_of({"PORT": "9000"})) == (8080, 9000)


def test_the_page_offers_every_locale_and_begins_with_the_chosen_one() -> None:
    app = local_app(echoing_skill([]), FakeCoach(), understanding_of, "en-IN")
    choices = app.test_client().get("/local/choices", headers={"Host": "127.0.0.1"}).get_json()
    assert choices["locales"] == ["en-AU", "en-CA", "en-GB", "en-IN", "en-US"]
    assert choices["locale"] == "en-IN"


@pytest.mark.parametrize(
    ("wanted", "found"), [("", "en-US"), ("en-GB", "en-GB"), ("en_au", "en-AU"), ("EN-in", "en-IN")]
)
def test_the_locale_is_the_one_that_is_wanted(wanted: str, found: str) -> None:
    assert (locale_of({"LOCALE": wanted}), locale_of({})) == (found, "en-US")


@pytest.mark.parametrize("wanted", ["de-DE", "english", "en"])
def test_a_locale_without_a_model_is_one_clear_line(wanted: str) -> None:
    with pytest.raises(SystemExit, match="LOCALE is one of en-AU, en-CA, en-GB, en-IN, en-US, not"):
        locale_of({"LOCALE": wanted})


@pytest.fixture
def client() -> FlaskClient:
    return local_app(echoing_skill([]), FakeCoach(), understanding_of).test_client()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example.com"},
        {"Host": "127.0.0.1.example.com:8080"},
        {"Host": "127.0.0.1:8080", "Origin": "https://example.com"},
        {"Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:9090"},
        {"Host": "127.0.0.1:8080", "Origin": "null"},
    ],
)
@pytest.mark.parametrize("address", ["/alexa", "/local/turn"])
def test_another_web_site_cannot_use_the_skill(
    client: FlaskClient, headers: dict[str, str], address: str
) -> None:
    assert client.post(address, headers=headers, json={}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "LOCALHOST"])
def test_the_machines_own_names_are_answered(client: FlaskClient, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}"}
    assert client.get("/local/choices", headers=headers).status_code == 200


def test_the_browser_is_told_to_load_nothing_from_elsewhere(client: FlaskClient) -> None:
    with client.get("/") as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy


def test_a_turn_that_no_device_would_send_is_a_400(client: FlaskClient) -> None:
    answer = client.post("/local/turn", json={"device": "toaster"})
    assert answer.status_code == 400
    assert "toaster" in answer.text


def test_ssml_is_told_apart_into_words_and_silences(client: FlaskClient) -> None:
    heard = client.post("/local/heard", data='<speak>One.<break time="2s"/></speak>').json
    assert heard is not None
    assert [(segment["text"], segment["pause_ms"]) for segment in heard] == [("One.", 2000)]
    assert client.post("/local/heard", data="<speak>").status_code == 400


def test_files_outside_the_pages_folder_are_not_served(client: FlaskClient) -> None:
    with client.get("/static/main.js") as answer:
        assert answer.status_code == 200
    assert client.get("/static/../web.py").status_code == 404
    assert client.get("/static/%2e%2e/web.py").status_code == 404
