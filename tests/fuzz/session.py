"""Any bytes as what a session remembers: `python -m tests.fuzz.session -max_total_time=60`."""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["skill"]):
    from tests.fuzz.targets import any_session_is_read_as_one_that_was_written
    from tests.trials.mutations.seeds import seeds
from tests.fuzz.run import fuzz
from tests.trials.mutations.run import attributes_of

if __name__ == "__main__":
    remembered = (attributes_of(request).get("memory") for request in seeds()[0])
    fuzz(any_session_is_read_as_one_that_was_written, (one.encode() for one in remembered if one))
