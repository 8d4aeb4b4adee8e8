"""Ten thousand bad requests, each to the skill, to the Lambda's handler and to the web service.

`python -m tests.trials.mutations [how many]` tells what it found.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from infra.local.alexa_services import LocalAlexa
from infra.local.echo.envelope import LOCAL_SKILL_ID
from infra.local.service.endpoint import create_app
from skill.app import build_skill
from skill.conversation.alexa.wire import answer
from skill.services.time_zone import device_zone
from skill.storage.codec import decode
from tests.storage.aws import ENVIRONMENT
from tests.trials.conversations.shelf import Shelf
from tests.trials.mutations.checks import complaints, losses
from tests.trials.mutations.junk import body_of, mutated
from tests.trials.mutations.seeds import seeds
from tests.trials.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ask_sdk_core.skill import CustomSkill

Json = dict[str, Any]
REFUSED = (400, 413)
SHOWN = 20
"""Broken rules that are told in full."""


class Target:
    """The three ways in, over one store that is as it was before each request."""

    def __init__(self) -> None:
        self.shelf = Shelf()
        alexa = LocalAlexa(lambda: "Europe/London")
        skill = build_skill(self.shelf, skill_id=LOCAL_SKILL_ID, zone_of=device_zone, api_client=alexa)
        client = create_app(skill, skill_id=LOCAL_SKILL_ID, verify=False).test_client()
        handler = lambda_handler(skill)
        self._ways: dict[str, Callable[[Json, bytes], object]] = {
            "the skill": lambda request, _: answer(skill, request),
            "the Lambda": lambda request, _: handler(request, None),
            "the web service": lambda _, body: posted(client.post("/alexa", data=body)),
        }

    def complaints(self, seed: Json, request: Json, body: bytes) -> Iterator[str]:
        for way, ask in self._ways.items():
            before = seeds()[1]
            self.shelf.records = dict(before)
            try:
                told = ask(request, body)
            except Exception as error:  # nothing may come out but an answer
                yield f"{way}: {error!r}"
                continue
            yield from (f"{way}: {complaint}" for complaint in complaints(told))
            if not (may_delete(request) or believable(seed, request)):
                yield from (f"{way}: {loss}" for loss in losses(before, self.shelf.records))
            yield from (f"{way}: {complaint}" for complaint in self.shelf.complaints)
            self.shelf.complaints.clear()


@contextmanager
def unheard() -> Iterator[None]:
    """Refusals are logged one by one; here there are thousands."""
    loggers = [logging.getLogger(name) for name in ("infra.local.service.endpoint", "skill")]
    levels = [log.level for log in loggers]
    for log in loggers:
        log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for log, level in zip(loggers, levels, strict=True):
            log.setLevel(level)


def lambda_handler(skill: CustomSkill) -> Callable[[Json, object], Json]:
    """AWS's way in, over another store than DynamoDB."""
    with patch.dict(os.environ, {**ENVIRONMENT, "TABLE_NAME": "none", "SKILL_ID": LOCAL_SKILL_ID}):
        from skill import lambda_function  # noqa: PLC0415 - it reads its environment as it is imported

    def handler(event: Json, context: object) -> Json:
        with patch.object(lambda_function, "_skill", skill):
            return lambda_function.handler(event, context)

    return handler


def posted(told: Any) -> object:  # noqa: ANN401 - werkzeug's response
    """The body of an answer; an empty response for a clear refusal."""
    if told.status_code in REFUSED and "Traceback" not in told.text:
        return {"version": "1.0", "response": {}}
    return told.json if told.status_code == 200 else f"status {told.status_code}"


def may_delete(request: Json) -> bool:
    """A skill event that still is one takes a household's progress with it."""
    inner = request.get("request")
    return isinstance(inner, dict) and inner.get("type") == "AlexaSkillEvent.SkillDisabled"


def believable(seed: Json, request: Json) -> bool:
    """Whether the session says something else of what is stored, in words that the skill itself could use.

    Who can do that can also sign a request.
    """
    told, known = attributes_of(request), attributes_of(seed)
    for name in ("progress", "stored"):
        text = told.get(name)
        if isinstance(text, str) and text != known.get(name):
            try:
                decode(text)
            except ValueError:
                continue
            return True
    return False


def attributes_of(request: Json) -> Json:
    session = request.get("session")
    attributes = session.get("attributes") if isinstance(session, dict) else None
    return attributes if isinstance(attributes, dict) else {}


def run(count: int, *, first_seed: int = 0) -> Outcome:
    begun, target, broken = time.perf_counter(), Target(), []
    good = seeds()[0]
    with unheard():
        for number in range(first_seed, first_seed + count):
            random = Random(number)
            seed = good[number % len(good)]
            request = mutated(random, seed)
            found = list(target.complaints(seed, request, body_of(random, request)))
            if found:
                broken.append(f"{number}: {'; '.join(found)[:600]}")
    return Outcome(count, tuple(broken), time.perf_counter() - begun)


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:]]
    outcome = run(numbers[0] if numbers else 1_000, first_seed=sum(numbers[1:]))
    print(f"{outcome.count} bad requests in {outcome.seconds:.0f} s, {len(outcome.broken)} rules broken")
    sys.exit("\n".join(outcome.broken[:SHOWN]) or None)


if __name__ == "__main__":
    main()
