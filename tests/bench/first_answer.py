"""One fresh process to its first answer: `python -m tests.bench.first_answer WHO REQUEST.json`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Handler = Callable[[dict[str, Any], object], dict[str, Any]]


def ours() -> Handler:
    from skill import lambda_function  # noqa: PLC0415 - its import is what is timed

    return lambda_function.handler


def usual_sample() -> Handler:
    from tests.bench import peers  # noqa: PLC0415 - likewise

    return peers.usual_sample()


def hello_world() -> Handler:
    from tests.bench import peers  # noqa: PLC0415 - likewise

    return peers.hello_world()


def bare() -> Handler:
    """The least that can be done with the SDK and boto3."""
    from tests.bench import bare_boto3, peers  # noqa: PLC0415 - likewise

    hello = peers.hello_world()

    def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
        bare_boto3.read_and_write(peers.TABLE, event["session"]["user"]["userId"])
        return hello(event, context)

    return handler


KINDS = {"ours": ours, "sample": usual_sample, "hello": hello_world, "bare": bare}


def main() -> None:
    who, path = sys.argv[1:]
    handler = KINDS[who]()
    answer = handler(json.loads(Path(path).read_text(encoding="utf-8")), None)
    assert answer["response"]["outputSpeech"]["ssml"]
    # Taking a process down again is no part of its first answer.
    os._exit(0)


if __name__ == "__main__":
    main()
