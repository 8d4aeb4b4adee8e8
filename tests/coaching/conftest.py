from __future__ import annotations

from hypothesis import settings

# A busy machine may take its time over one example; that is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
