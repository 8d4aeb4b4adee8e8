"""A household's devices: the local Echo, speaking a little slower or faster than was estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.local.echo import events
from infra.local.echo.device import Device, Mode
from skill.conversation.turns.reply import LISTEN_MS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.echo.device import State
    from infra.local.echo.envelope import Json
    from infra.local.echo.ssml import Segment
    from skill.conversation.turns.reply import Reply


class Straight(Device):
    """One that is answered without JSON, and knows how long a reply lasts from the reply itself."""

    drift = 1.0
    """How much longer it takes to say words than was estimated."""
    _reply: Reply | None = None
    _alone = False
    """A document on the screen speaks, and listens for as long as a microphone would."""

    def _exchange(self, request: Json) -> None:
        session = self._session
        if session is None:
            return
        answer = self.skill(request)
        session.new = False
        session.attributes = answer.get("sessionAttributes") or {}
        self._reply, self._alone = answer.get("reply"), "outputSpeech" not in answer["response"]
        self._play(answer["response"])

    def _close(self, reason: str, error: Json | None = None) -> None:
        if self._session is not None:
            if self.envelopes.profile.forgets:
                self._session.attributes = {}
            self.skill(self.envelopes.session_ended(self._session, self.now, reason, error))
        self._end(reason)

    def _speaking(
        self, segments: tuple[Segment, ...], most_s: float | None = None, *, is_reprompt: bool = False
    ) -> Iterator[State]:
        if self._reply is None or not segments or segments[0].text:
            yield from super()._speaking(segments, most_s, is_reprompt=is_reprompt)
            return
        timeline = self._reply.reprompt if is_reprompt else self._reply.speech
        self.log.append(events.Spoke(self.now, segments, is_reprompt))
        listens_ms = LISTEN_MS if self._alone else 0
        long_s = listens_ms / 1000 + sum(cue.speech_ms * self.drift + cue.pause_ms for cue in timeline) / 1000
        yield self._for(min(long_s, most_s or long_s), Mode.SPEAKING, segments)
