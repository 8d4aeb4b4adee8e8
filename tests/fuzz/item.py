"""Any bytes as a stored item: `python -m tests.fuzz.item -max_total_time=60`."""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["skill"]):
    from tests.fuzz.targets import any_item_is_refused_or_kept
    from tests.trials.mutations.seeds import seeds
from tests.fuzz.run import fuzz
from tests.trials.mutations.run import attributes_of

if __name__ == "__main__":
    packed = {str(attributes_of(request).get("progress", "")) for request in seeds()[0]}
    fuzz(any_item_is_refused_or_kept, (text.encode() for text in sorted(packed)))
