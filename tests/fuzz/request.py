"""Any bytes as a request: `python -m tests.fuzz.request -max_total_time=60`."""

from __future__ import annotations

import json
import logging

import atheris

with atheris.instrument_imports(include=["skill", "tests.fuzz"]):
    from tests.fuzz.targets import any_request_gets_a_sound_answer
    from tests.trials.mutations.seeds import seeds
from tests.fuzz.run import fuzz

if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    fuzz(any_request_gets_a_sound_answer, (json.dumps(request).encode() for request in seeds()[0]))
