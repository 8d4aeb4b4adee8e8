"""Requests that were answered with an apology: delivered again, they get the same answer again.

Such a request left nothing behind in the store. Were it taken for a new wish, a stretch would begin that no
device plays, and that the clock then counts. Known to this process alone, as far back as it remembers.
"""

from __future__ import annotations

from collections import deque

from skill.storage.store import StoreUnavailableError, request_tag

KEPT = 64


class Apologies:
    def __init__(self) -> None:
        self._tags: deque[str] = deque(maxlen=KEPT)

    def note(self, request_id: str | None) -> None:
        self._tags.append(request_tag(request_id or ""))

    def repeat(self, request_id: str | None) -> None:
        """Raises StoreUnavailableError for a request that was apologised for."""
        if self._tags and request_tag(request_id or "") in self._tags:
            raise StoreUnavailableError("apologised for before")
