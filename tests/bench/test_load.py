"""The self-hosted endpoint as it is run, under a load of properly signed requests."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from urllib3 import HTTPConnectionPool

from skill.storage.sqlite import SqliteStore
from skill.storage.store import person_key
from tests.bench.gunicorn import gunicorn
from tests.bench.load import Caller, Versioned, put_load_on
from tests.web import authority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.gunicorn import Server

LOAD_S = 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("selfhosted")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with gunicorn(folder) as started:
        yield started


def test_under_a_steady_load_every_signed_request_is_answered_and_memory_stays(server: Server) -> None:
    held = put_load_on(server, LOAD_S)

    assert held.errors == []
    assert held.rate > 5
    assert held.grown_mb <= held.growth_max_mb


def test_a_server_that_keeps_whole_requests_would_be_noticed() -> None:
    requests = 10_000
    leaking = Versioned([0.01] * requests, memory_mb=[130, 130 + requests * 4_000 / 1024**2], lasted_s=60)

    assert leaking.grown_mb > leaking.growth_max_mb


def test_what_was_said_under_load_is_in_the_file(server: Server, folder: Path) -> None:
    held, names = Versioned(), ["amzn1.ask.account.first", "amzn1.ask.account.second"]
    Caller(server.port).talks(names, held)

    assert held.errors == []
    with closing(SqliteStore(folder / "progress.sqlite3")) as store:
        assert all(store.load(person_key(name)) for name in names)


def test_a_signature_over_another_body_is_refused_by_the_same_server(server: Server) -> None:
    pool = HTTPConnectionPool("127.0.0.1", server.port, retries=False, timeout=30)

    answer = pool.request("POST", "/alexa", body=b'{"forged": 1}', headers=authority.headers(b"{}"))

    assert answer.status == 400
    assert b"does not belong" in answer.data
