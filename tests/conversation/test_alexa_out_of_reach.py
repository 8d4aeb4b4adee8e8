"""Alexa's settings and reminders hanging or refusing, over real sockets: the stretch goes on in time."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infra.local.echo.envelope import Envelopes, Listener
from skill.app import build_skill
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from tests.conversation.household import USER, Household
from tests.conversation.states import LAUNCH
from tests.conversation.with_alexa import said
from tests.services.hanging_alexa import SILENT, https_service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conversation.household import Answer

ALEXA_WAITS_S = 8
ON_THE_WAY_S = 2
REMIND = "alexa ask my hamstring stretches to remind me at seven thirty in the morning"


class RealHome(Household):
    """A household whose skill asks Alexa's services at `address`, as it does in production."""

    def at(self, address: str) -> RealHome:
        self._skill = build_skill(self.store, zone_of=device_zone, api_client=TimedApiClient())
        listener = Listener(USER, self.device)
        self._envelopes = Envelopes(listener=listener, new_id=self._new_id, api_endpoint=address)
        return self

    def says_in_time(self, words: str) -> Answer:
        begun_s = time.monotonic()
        reply = self.says(words)
        assert time.monotonic() - begun_s < ALEXA_WAITS_S - ON_THE_WAY_S
        assert reply.complaints == []
        return reply


@contextmanager
def hangs_before_it_speaks(_folder: Path) -> Iterator[tuple[str, list[str]]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"https://127.0.0.1:{server.getsockname()[1]}", []


Way = Callable[[Path], AbstractContextManager[tuple[str, list[str]]]]
WAYS: dict[str, Way] = {
    "hangs at the first byte": hangs_before_it_speaks,
    "hangs once it was asked": lambda folder: https_service(folder, SILENT),
    "is overloaded": lambda folder: https_service(folder, (503, b"")),
    "answers with a web page": lambda folder: https_service(folder, (200, b"<html></html>")),
    "answers with nothing": lambda folder: https_service(folder, (204, b"")),
    "answers with another thing": lambda folder: https_service(folder, (200, b'{"alerts": 5}')),
}
UNHELPFUL = [way for way in WAYS if way != "answers with nothing"]


@pytest.fixture
def trusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "service.pem"))
    return tmp_path


@pytest.mark.parametrize("way", WAYS)
def test_without_a_time_zone_the_stretch_begins_and_it_is_asked_for_once_a_session(
    trusting: Path, way: str
) -> None:
    with WAYS[way](trusting) as (address, asked):
        home = RealHome().at(address)
        assert "Welcome" in home.says_in_time(LAUNCH).words
        home.wait(20)
        assert "And hold." in home.says_in_time("yes").words
        assert len(asked) == (way != "hangs at the first byte")
        assert home.known().zone == ""


@pytest.mark.parametrize("way", WAYS)
def test_the_zone_that_was_known_stays_known(trusting: Path, way: str) -> None:
    with https_service(trusting, (200, b'"Europe/London"')) as (address, _):
        home = RealHome().at(address)
        home.says_in_time(LAUNCH)
        assert home.known().zone == "Europe/London"
    with WAYS[way](trusting) as (address, _):
        home.session = None
        home.at(address).wait(86_400)
        home.says_in_time(LAUNCH)
        assert home.known().zone == "Europe/London"


@pytest.mark.parametrize("way", UNHELPFUL)
def test_reminders_out_of_reach_are_not_promised(trusting: Path, way: str) -> None:
    with https_service(trusting, (200, b'"Europe/London"')) as (address, _):
        home = RealHome().at(address)
        home.says_in_time(REMIND)
    with WAYS[way](trusting) as (address, _):
        reply = home.at(address).says_in_time("yes")
    assert any(line in reply.words for line in (*said("reminders.no_answer"), *said("reminders.refused")))
