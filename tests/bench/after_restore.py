"""First answers of copies of one process: `python -m tests.bench.after_restore WHO REQUEST.json COPIES`.

SnapStart keeps a process that has loaded everything, and what people meet are copies of it. Here a copy is a
fork: all that was loaded is shared until it is written to, and every connection is made anew.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.bench.first_answer import Handler, usual_sample

Kind = tuple[Handler, Callable[[], None]]
"""A handler, and what a copy does before its first request."""


def ours() -> Kind:
    from skill import lambda_function  # noqa: PLC0415 - in another process than the sample's

    lambda_function.before_snapshot()
    return lambda_function.handler, lambda_function.after_restore


def sample() -> Kind:
    return usual_sample(), lambda: None


KINDS: dict[str, Callable[[], Kind]] = {"ours": ours, "sample": sample}


def answered(handler: Handler, restored: Callable[[], None], event: dict[str, Any]) -> tuple[float, float]:
    """Seconds from the beginning of a copy to its first answer, and how many of them it computed."""
    ours, theirs = os.pipe()
    begun = time.perf_counter()
    if not os.fork():
        restored()
        answer = handler(event, None)
        spent = time.perf_counter() - begun, time.process_time()
        os.write(theirs, json.dumps(spent if answer["response"]["outputSpeech"]["ssml"] else None).encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as told:
        wall_s, cpu_s = json.loads(told.read())
    os.wait()
    return wall_s, cpu_s


def main() -> None:
    who, path, copies = sys.argv[1:]
    handler, restored = KINDS[who]()
    event = json.loads(Path(path).read_text(encoding="utf-8"))
    spent = []
    for _ in range(int(copies)):
        user = {"userId": f"amzn1.ask.account.{uuid4()}"}
        event["session"]["user"] = event["context"]["System"]["user"] = user
        spent.append(answered(handler, restored, event))
    print(json.dumps(spent))


if __name__ == "__main__":
    main()
