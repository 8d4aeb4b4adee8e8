"""The self-hosted endpoint under a steady load of signed requests."""

from __future__ import annotations

import json
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import takewhile
from math import inf
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from uuid import uuid4

from urllib3 import HTTPConnectionPool

from infra.local.service.certificates import Certificates
from infra.local.service.verification import SIGNATURE_HEADER, SignatureVerifier
from tests.bench.gunicorn import THREADS, WORKERS, gunicorn
from tests.bench.result import Chapter, Figure, Table, ms
from tests.bench.stopwatch import p99, timed
from tests.bench.talk import Person
from tests.web import authority

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.bench.gunicorn import Server
    from tests.bench.talk import Json

CALLERS = 8
WARM_UP_S = 3.0
WATCHED = 6
"""How often memory is looked at."""
CACHES_MB = 4
REMEMBERED_BYTES = 700
"""Of a request: its id is kept for five minutes, so that nobody sends it a second time."""
VERIFICATIONS = 300
NOTE = (
    "Conversations of new people, one after the other, each turn answered before the next is asked. What"
    " memory grows by is the ids of the requests of the last five minutes, kept against replays."
)


@dataclass
class Versioned:
    """What a load came to: seconds of each answered request, what went wrong, memory along the way."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)
    lasted_s: float = 0

    @property
    def rate(self) -> float:
        return len(self.seconds) / self.lasted_s

    @property
    def grown_mb(self) -> float:
        return max(self.memory_mb, default=0) - min(self.memory_mb, default=0)

    @property
    def growth_max_mb(self) -> float:
        """What the caches and the ids of these requests may take; a leak takes more."""
        return CACHES_MB + len(self.seconds) * REMEMBERED_BYTES / 1024**2


class Caller:
    """One household after the other: a whole conversation each, every request signed and answered."""

    def __init__(self, port: int) -> None:
        self._pool = HTTPConnectionPool("127.0.0.1", port, retries=False, timeout=30)

    def keeps_talking(self, until_s: float, held: Versioned) -> None:
        self.talks(takewhile(lambda _: time.monotonic() < until_s, _new_names()), held, until_s)

    def talks(self, names: Iterable[str], held: Versioned, until_s: float = inf) -> None:
        for name in names:
            person = Person(name)
            for _, request in person.stretches():
                if time.monotonic() > until_s:
                    return
                # Only a new request is answered, so what was said minutes apart is said at once here.
                request["request"]["timestamp"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                reply = self._asks(request, held)
                if reply is None:
                    break
                person.hears(reply)

    def _asks(self, request: Json, held: Versioned) -> Json | None:
        body = json.dumps(request).encode()
        signed = {
            "Content-Type": "application/json",
            "SignatureCertChainUrl": authority.URL,
            SIGNATURE_HEADER: authority.signed(body),
        }
        try:
            answer, seconds = timed(lambda: self._pool.request("POST", "/alexa", body=body, headers=signed))
            reply: Json = json.loads(answer.data)
            reply["response"]["outputSpeech"]
        except Exception as error:  # whatever it is, it is an error of this load
            held.errors.append(repr(error))
            return None
        held.seconds.append(seconds)
        return reply


def _new_names() -> Iterator[str]:
    while True:
        yield f"amzn1.ask.account.{uuid4()}"


def put_load_on(server: Server, seconds: float, callers: int = CALLERS) -> Versioned:
    """Hold `callers` conversations at any time, after a while in which caches fill."""
    with ThreadPoolExecutor(callers) as pool:
        _talk(pool, server, WARM_UP_S, callers, Versioned())
        held = Versioned()
        begun = time.monotonic()
        _talk(pool, server, seconds, callers, held)
        held.lasted_s = time.monotonic() - begun
    return held


def _talk(pool: ThreadPoolExecutor, server: Server, seconds: float, callers: int, held: Versioned) -> None:
    until_s = time.monotonic() + seconds
    talking = [pool.submit(Caller(server.port).keeps_talking, until_s, held) for _ in range(callers)]
    for mark in range(WATCHED):
        time.sleep(max(0, until_s - time.monotonic()) / (WATCHED - mark))
        memory_mb = server.memory_mb
        if memory_mb is not None:
            held.memory_mb.append(memory_mb)
    for each in talking:
        each.result()


def verification_s() -> float:
    """Seconds that checking one signature and its chain takes by itself."""
    chain = authority.pem(authority.leaf(), authority.intermediate())
    certificates = Certificates([authority.root()], fetch=lambda _: chain)
    verifier = SignatureVerifier(certificates, lambda: authority.NOW)
    body = b"{}" * 2_000
    headers = authority.headers(body)
    return median(
        timed(lambda: verifier.verify(headers, body.decode()))[1]  # type: ignore[arg-type]
        for _ in range(VERIFICATIONS)
    )


def chapter(seconds: int) -> Chapter:
    with tempfile.TemporaryDirectory() as folder, gunicorn(Path(folder)) as server:
        alone = put_load_on(server, max(1, seconds / 10), callers=1)
        held = put_load_on(server, seconds)
    one_s = verification_s()
    columns = ("Conversations", "requests", "a second", "median", "p99", "errors", "memory, MB")
    rows = (("one at a time", *_row(alone)), (f"{CALLERS} at a time", *_row(held)))
    title = f"gunicorn, {WORKERS} workers of {THREADS} threads, SQLite in a file, every request verified"
    return Chapter(
        "The self-hosted endpoint under load",
        figures=(_figure(held, one_s),),
        tables=(Table(title, columns, rows, NOTE),),
        raw={
            "self_host_median_s": median(held.seconds),
            "self_host_p99_s": p99(held.seconds),
            "self_host_errors": len(held.errors),
            "one_verification_s": one_s,
        },
        broken=tuple(_complaints(held)),
    )


def _figure(held: Versioned, one_s: float) -> Figure:
    return Figure(
        "self_host_rps",
        held.rate,
        f"signed requests a second, all answered, held for {held.lasted_s:.0f} s by gunicorn on this machine,"
        " which also makes and signs them",
        f"checking one signature and its chain takes {ms(one_s)}: {1 / one_s:.0f} a second and core",
    )


def _row(held: Versioned) -> tuple[str, ...]:
    return (
        f"{len(held.seconds):,}",
        f"{held.rate:.0f}",
        ms(median(held.seconds)),
        ms(p99(held.seconds)),
        str(len(held.errors)),
        " → ".join(f"{mb:.0f}" for mb in held.memory_mb[:: WATCHED - 1]) or "—",
    )


def _complaints(held: Versioned) -> Iterator[str]:
    if held.errors:
        yield f"{len(held.errors)} requests failed, the first: {held.errors[0]}"
    if held.grown_mb > held.growth_max_mb:
        yield f"the server's memory grew by {held.grown_mb:.0f} MB"
