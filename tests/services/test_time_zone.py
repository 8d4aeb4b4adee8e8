"""The time zone of a device: asked for in time, or done without."""

from __future__ import annotations

import socket
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model.services import ApiClientRequest, ServiceException

from skill.services.api_client import CONNECT_S, READ_S, REMINDERS_READ_S, TimedApiClient
from skill.services.time_zone import device_zone
from tests.services.hanging_alexa import SILENT, https_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class FakeSettings:
    """Alexa's settings service, answering one way."""

    def __init__(self, answer: Callable[[], Any]) -> None:
        self._answer = answer
        self.asked: list[str] = []

    def get_ups_service(self) -> FakeSettings:
        return self

    def get_system_time_zone(self, device_id: str) -> Any:  # noqa: ANN401 - as the SDK declares it
        self.asked.append(device_id)
        return self._answer()


def _request(factory: FakeSettings | None, device_id: str = "kitchen") -> Any:  # noqa: ANN401 - an SDK object
    system = SimpleNamespace(device=SimpleNamespace(device_id=device_id))
    envelope = SimpleNamespace(context=SimpleNamespace(system=system))
    return SimpleNamespace(request_envelope=envelope, service_client_factory=factory)


def _raise(error: Exception) -> Callable[[], Any]:
    def answer() -> Any:  # noqa: ANN401 - never answers
        raise error

    return answer


def test_the_zone_of_the_device_that_asks_is_used() -> None:
    settings = FakeSettings(lambda: "Europe/London")

    assert device_zone(_request(settings)) == "Europe/London"
    assert settings.asked == ["kitchen"]


@pytest.mark.parametrize(
    "answer",
    [
        lambda: None,
        lambda: 5,
        _raise(ServiceException("no access", status_code=403, headers=[], body=None)),
        _raise(ApiClientException("no answer")),
        _raise(ValueError("not JSON")),
    ],
    ids=["not set", "no text", "refused", "no answer", "garbled"],
)
def test_without_an_answer_there_is_no_zone(answer: Callable[[], Any]) -> None:
    assert device_zone(_request(FakeSettings(answer))) is None


def test_a_device_without_a_name_is_not_asked() -> None:
    settings = FakeSettings(lambda: "Europe/London")

    assert device_zone(_request(settings, device_id="")) is None
    assert settings.asked == []


@pytest.fixture
def silent_server() -> Iterator[int]:
    """A server that takes connections and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_service_that_hangs_costs_no_more_than_its_time(silent_server: int) -> None:
    request = ApiClientRequest(method="GET", url=f"https://127.0.0.1:{silent_server}/", headers=[])

    begun = time.monotonic()
    with pytest.raises(ApiClientException):
        TimedApiClient().invoke(request)

    assert time.monotonic() - begun < CONNECT_S + READ_S + 1


def test_reminders_are_waited_for_twice_as_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "service.pem"))
    with https_service(tmp_path, SILENT) as (address, _):
        request = ApiClientRequest(method="GET", url=f"{address}/v1/alerts/reminders", headers=[])

        begun = time.monotonic()
        with pytest.raises(ApiClientException):
            TimedApiClient().invoke(request)

    assert REMINDERS_READ_S < time.monotonic() - begun < CONNECT_S + REMINDERS_READ_S + 1


def test_nothing_is_asked_over_plain_http() -> None:
    with pytest.raises(ApiClientException, match="https"):
        TimedApiClient().invoke(ApiClientRequest(method="GET", url="http://127.0.0.1/", headers=[]))


def test_where_no_client_is_configured_there_is_no_zone() -> None:
    system = SimpleNamespace(device=SimpleNamespace(device_id="kitchen"))
    envelope = SimpleNamespace(context=SimpleNamespace(system=system))
    assert device_zone(HandlerInput(envelope)) is None
