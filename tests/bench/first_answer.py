"""One fresh process to its first answer: `python -m tests.bench.first_answer ours|peer REQUEST.json`."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> None:
    who, path = sys.argv[1:]
    if who == "ours":
        from skill.lambda_function import handler  # noqa: PLC0415 - its import is what is timed
    else:
        from tests.bench.peers import usual_sample  # noqa: PLC0415

        handler = usual_sample()
    answer = handler(json.loads(Path(path).read_text(encoding="utf-8")), None)
    assert answer["response"]["outputSpeech"]["ssml"]


if __name__ == "__main__":
    main()
