"""One fresh process to its first answer: `python -m tests.bench.first_answer ours|peer REQUEST.json`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Handler = Callable[[dict[str, Any], object], dict[str, Any]]


def main() -> None:
    who, path = sys.argv[1:]
    handler: Handler
    if who == "ours":
        from skill import lambda_function  # noqa: PLC0415 - its import is what is timed

        handler = lambda_function.handler
    else:
        from tests.bench.peers import usual_sample  # noqa: PLC0415

        handler = usual_sample()
    answer = handler(json.loads(Path(path).read_text(encoding="utf-8")), None)
    assert answer["response"]["outputSpeech"]["ssml"]


if __name__ == "__main__":
    main()
