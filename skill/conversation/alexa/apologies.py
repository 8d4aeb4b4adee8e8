"""Requests that were answered with an apology: delivered again, they get the same answer again.

Such a request left nothing behind in the store. Were it taken for a new wish, a stretch would begin that no
device plays, and that the clock then counts. Known to this process alone, as far back as it remembers.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from skill.storage.store import StoreUnavailableError, request_tag

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput

KEPT = 64


class Apologies:
    def __init__(self) -> None:
        self._tags: deque[str] = deque(maxlen=KEPT)

    def note(self, handler_input: HandlerInput) -> None:
        self._tags.append(_tag(handler_input))

    def repeat(self, handler_input: HandlerInput) -> None:
        """Raises StoreUnavailableError for a request that was apologised for."""
        if self._tags and _tag(handler_input) in self._tags:
            raise StoreUnavailableError("apologised for before")


def _tag(handler_input: HandlerInput) -> str:
    return request_tag(handler_input.request_envelope.request.request_id or "")
