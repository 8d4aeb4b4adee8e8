"""Loads progress before a turn and saves it after: the two ends of every conversation.

One read a session and at most one write a turn: progress travels in the session with the version it was
stored at (design decision 8). What a failed write could not store stays in the session and is tried
again on the next turn.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from skill.coaching import bounds, positions, timeline
from skill.coaching.days import day_of, home_zone, known_zone
from skill.coaching.deliveries import Channel
from skill.coaching.settle import settle
from skill.coaching.values import replace
from skill.conversation.alexa import request
from skill.conversation.flow.breathing import credited
from skill.conversation.flow.reaching import noticed
from skill.conversation.turns import memory as remembered
from skill.conversation.turns.memory import Memory
from skill.conversation.turns.turn import Turn
from skill.speech.languages import words_for
from skill.storage.codec import decode, encode
from skill.storage.repository import Repository, Versioned
from skill.storage.serializer import Serializer
from skill.storage.store import StoreError, is_tag, request_tag, voice_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ask_sdk_core.handler_input import HandlerInput

    from skill.coaching.progress import Progress
    from skill.coaching.reminding import Reminders

MEMORY = Serializer(Memory, bounds, positions, timeline, remembered, most=24_000)
"""As text: the SDK copies and walks through what is nested in attributes, several times a turn."""

log = logging.getLogger(__name__)

REQUESTS_MAX = 8
TRIED_KEPT = 3
"""As many states as a session has room for besides its words."""
WHOLE_BELOW = 2**53
"""Larger numbers may come back from a session as others."""


@dataclass(frozen=True)
class Known:
    """Progress as stored (`base`) and as this session knows it, further where a write failed."""

    base: Versioned[Progress]
    mine: Progress
    tried: tuple[tuple[str, Progress], ...] = ()
    """What could not be stored since `base`, as far as anybody knows, by the tags of its requests."""


class Sessions:
    """Opens a turn from a request, and closes it with what became of it."""

    def __init__(
        self,
        repository: Repository[Progress],
        zone_of: Callable[[HandlerInput], str | None],
        reminders_of: Callable[[HandlerInput], Reminders],
        first: Channel = Channel.SPEECH,
    ) -> None:
        """`first` is how everybody gets what leads through holds, where nothing speaks against it."""
        self._repository = repository
        self._zone_of = zone_of
        self._reminders_of = reminders_of
        self._first = first

    def open(self, handler_input: HandlerInput) -> tuple[Known, Turn]:
        """Raises StoreError where progress cannot be read."""
        attributes = handler_input.attributes_manager.session_attributes
        session = handler_input.request_envelope.session
        person = request.person(handler_input, attributes.get("voice"))
        carried, device = _carried(attributes), request.device(handler_input)
        known = carried or self._read(person, blindly=request.about_safety(handler_input))
        now = request.moment(handler_input)
        locale = handler_input.request_envelope.request.locale or ""
        progress = replace(known.mine, home=home_zone(locale))
        if session.new:
            progress = self._in_zone(handler_input, progress, now)
        memory = memory_of(attributes.get("memory"))
        turn = Turn(
            now=now,
            request_id=handler_input.request_envelope.request.request_id,
            device=device,
            new_session=bool(session.new),
            progress=settle(progress, now, device if carried else ""),
            memory=memory,
            screen=request.screen(handler_input),
            first=self._first,
            words=words_for(locale, known.mine.history.sessions, memory.turns),
            voice=bool(voice_of(person)),
            reminders=self._reminders_of(handler_input),
            slots=request.slots(handler_input),
        )
        return known, noticed(credited(turn).with_note_heard())

    def close(
        self, handler_input: HandlerInput, known: Known, progress: Progress, memory: Memory
    ) -> Progress | None:
        """Save `progress`, and put it with `memory` into the session.

        What comes back is what is stored now, with what others changed; None where it could not be saved.
        """
        attributes = handler_input.attributes_manager.session_attributes
        person = request.person(handler_input, attributes.get("voice"))
        request_id = handler_input.request_envelope.request.request_id
        try:
            held, saved = self._repository.commit(person, request_id, known.base, progress, known.tried), True
            if progress.locked and not (known.base.value.locked or held.value.locked):
                # Everything was deleted meanwhile: none of it comes back but what keeps somebody safe.
                locked = replace(held.value, paused_day=progress.paused_day)
                held = self._repository.commit(person, f"{request_id}.locked", held, locked)
            progress = held.value
        except StoreError as error:
            log.warning("progress not saved: %s", type(error).__name__)
            held, saved = known.base, False
        tried = () if saved else (*known.tried, (request_tag(request_id), progress))[-TRIED_KEPT:]
        handler_input.attributes_manager.session_attributes = {
            **_packed(held, progress),
            **({"tried": [[tag, encode(value)] for tag, value in tried]} if tried else {}),
            "voice": voice_of(person),
            "memory": MEMORY.dumps(memory),
        }
        return progress if saved else None

    def remember(self, handler_input: HandlerInput, memory: Memory) -> None:
        """Put `memory` into the session in place of what `close` was told."""
        manager = handler_input.attributes_manager
        manager.session_attributes = {**manager.session_attributes, "memory": MEMORY.dumps(memory)}

    def carry(self, handler_input: HandlerInput, known: Known, progress: Progress, memory: Memory) -> None:
        """Put into the session what could not be saved, told otherwise than `close` was told."""
        manager = handler_input.attributes_manager
        told = {**_packed(known.base, progress), "memory": MEMORY.dumps(memory)}
        manager.session_attributes = {**manager.session_attributes, **told}

    def forget(self, handler_input: HandlerInput) -> None:
        """Delete what is stored of this person, and what the session knows. Raises StoreError."""
        attributes = handler_input.attributes_manager.session_attributes
        self._repository.delete(request.person(handler_input, attributes.get("voice")))
        handler_input.attributes_manager.session_attributes = {}

    def _read(self, person: str, *, blindly: bool) -> Known:
        """`blindly`: as of somebody new where it cannot be read; what is changed is merged in once it can."""
        try:
            held = self._repository.load(person)
        except StoreError as error:
            if not blindly:
                raise
            log.warning("answered without progress: %s", type(error).__name__)
            held = self._repository.nobody()
        return Known(held, held.value)

    def _in_zone(self, handler_input: HandlerInput, progress: Progress, now: datetime) -> Progress:
        """The device's time zone, asked for at most once a day; without an answer the last one known."""
        today = day_of(now, progress.clock)
        if progress.zone and progress.zone_day == today:
            return progress
        zone = self._zone_of(handler_input)
        known = zone if zone and known_zone(zone) else progress.zone
        return replace(progress, zone=known, zone_day=today)


def memory_of(text: object) -> Memory:
    """An empty one for anything that no session was given."""
    try:
        return MEMORY.loads(text)
    except ValueError:
        return Memory()


def _whole(value: object) -> int:
    return int(value) if isinstance(value, (int, float)) and 0 <= value < WHOLE_BELOW else 0


def _packed(held: Versioned[Progress], mine: Progress) -> dict[str, Any]:
    stored = held.state or encode(held.value)
    packed: dict[str, Any] = {"version": held.version, "requests": list(held.requests), "progress": stored}
    if mine != held.value:
        packed |= {"progress": encode(mine), "stored": stored}
    return packed


def _carried(attributes: dict[str, Any]) -> Known | None:
    """Progress out of the session; None where there is none, or none that can be believed."""
    text, version, requests = (attributes.get(key) for key in ("progress", "version", "requests"))
    if not isinstance(text, str) or not isinstance(requests, list) or len(requests) > REQUESTS_MAX:
        return None
    if not all(is_tag(tag) for tag in requests):
        return None
    stored = attributes.get("stored", text)
    try:
        mine = decode(text)
        base = mine if stored == text else decode(stored)
        tried = tuple((tag, decode(state)) for tag, state in islice(attributes.get("tried", ()), TRIED_KEPT))
    except (ValueError, TypeError):
        return None
    return Known(Versioned(base, _whole(version), tuple(requests), stored), mine, tried)
