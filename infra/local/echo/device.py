"""An Echo's manners: when it speaks, listens, asks once more and falls asleep.

A state machine over given time: nothing happens but in `hear`, `touch` and `advance`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from infra.local.echo import consent, events, heard, limits, screen
from infra.local.echo.envelope import Envelopes, Json, Session
from infra.local.echo.performance import Moment, performance
from infra.local.echo.ssml import Segment, SsmlError
from infra.local.nlu.understanding import Understanding, Wish

if TYPE_CHECKING:
    from infra.local.echo.events import Event
    from infra.local.nlu.understanding import Understood

Skill = Callable[[Json], Json]

STOP = "AMAZON.StopIntent"
HERS = frozenset({"ReminderIntent", "MyRemindersIntent", "CancelReminderIntent", "TimeLeftIntent"})
"""Intents whose words Alexa's own features may take although a session is open (alexa-platform 14)."""
LISTENING_S = 8.0
"""How long the microphone stays open for an answer."""


class Mode(StrEnum):
    ASLEEP = "asleep"
    SPEAKING = "speaking"
    LISTENING = "listening"
    SHOWING = "showing"
    """The microphone is closed, but the session lives on with what is on the screen."""


@dataclass(frozen=True, slots=True)
class State:
    mode: Mode
    since: datetime
    until: datetime | None = None
    """When it ends by itself; None while asleep."""
    segments: tuple[Segment, ...] = ()
    """What is being spoken."""

    @property
    def lasts_s(self) -> float:
        return 0 if self.until is None else (self.until - self.since).total_seconds()


class Device:
    def __init__(
        self,
        skill: Skill,
        understanding: Understanding,
        now: datetime,
        envelopes: Envelopes | None = None,
    ) -> None:
        self.skill = skill
        self.understanding = understanding
        self.envelopes = envelopes or Envelopes()
        self.now = now
        self.log: list[Event] = []
        self.display: Json | None = None
        """The RenderDocument directive that is on the screen."""
        self.state = State(Mode.ASLEEP, now)
        self._session: Session | None = None
        self._course: Iterator[State] = iter(())
        self._film: Iterator[Moment] = iter(())
        """What the document on the screen still does by itself."""
        self._reported_at: datetime | None = None
        """When it last sent something; what it does next began then."""
        self._refusing = limits.Refusing(self.envelopes.profile)
        self._asking: Json | None = None
        """The directive about which Alexa is asking a question of her own."""

    @property
    def is_in_session(self) -> bool:
        return self._session is not None

    @property
    def until_change_s(self) -> float | None:
        until = self.state.until
        return None if until is None else (until - self.now).total_seconds()

    def hear(self, text: str) -> None:
        """Someone speaks now, into whatever the device is doing."""
        self._film = iter(())
        listens = self.is_in_session or self._asking is not None
        understood = self.understanding.understand(text, in_session=listens)
        self.log.append(events.Said(self.now, text, understood))
        if self._asking and not understood.names_the_skill:
            self._answer_alexa(consent.status_of(text, understood))
        elif understood.wish is Wish.EXIT:
            self._close(events.EXIT)
        elif understood.wish is Wish.ELSEWHERE:
            self._hush()
        elif self._is_for_alexa(understood):
            self._lose_session()
        else:
            session = self._session_for(opens_new=understood.names_the_skill)
            if understood.wish is Wish.LAUNCH:
                self._exchange(self.envelopes.launch(session, self.now))
            else:
                self._exchange(self.envelopes.intent(understood, session, self.now))

    def touch(self, arguments: list[object]) -> None:
        """Somebody touches what sends these arguments to the skill; all that the document does ends."""
        self._film = iter(())
        self._report(arguments)

    def _report(self, arguments: list[object]) -> None:
        if self._session and self.display:
            document = screen.visible_state(self.display)
            self._exchange(self.envelopes.user_event(arguments, self._session, self.now, document))

    def advance(self, seconds: float) -> None:
        """Let time pass, with all that falls due in it."""
        end = self.now + timedelta(seconds=seconds)
        while self.state.until is not None and self.state.until <= end:
            self.now = self.state.until
            self._proceed()
        self.now = max(self.now, end)

    def stay_silent(self, most_s: float = 24 * 3600) -> None:
        """Let time pass with nobody saying a word until the session is over."""
        end = self.now + timedelta(seconds=most_s)
        while (left := self.until_change_s) is not None and self.now < end:
            self.advance(left)

    def _hush(self) -> None:
        """Fall silent: hearing its name cuts a device short even after a session's end."""
        if self.state.mode is not Mode.ASLEEP:
            self._end(events.ENDED_BY_SKILL)

    def _answer_alexa(self, status: str) -> None:
        if self._asking is not None:
            answer = consent.answer(self._asking, status)
            self._session = self.envelopes.new_session()
            self._exchange(self.envelopes.consent(answer, self._session, self.now))

    def _session_for(self, *, opens_new: bool) -> Session:
        if self._session is None or opens_new:
            self._session = self.envelopes.new_session()
            self.display = None
        return self._session

    def _exchange(self, request: Json) -> None:
        session = self._session
        if session is None:
            return
        # As text over the wire: neither side can change what the other holds.
        answer = json.loads(json.dumps(self.skill(json.loads(json.dumps(request)))))
        self.log.append(events.Exchanged(self.now, request, answer))
        session.new = False
        session.attributes = answer.get("sessionAttributes") or {}
        self._play(answer.get("response") or {})

    def _play(self, response: Json) -> None:
        try:
            self._refusing.check(response)
            response = self._without_refused_documents(response)
            speech, reprompt = heard.of_response(response), heard.of_reprompt(response)
        except (SsmlError, KeyError, TypeError) as error:
            self._close(events.ERROR, {"type": "INVALID_RESPONSE", "message": str(error)})
            return
        if response.get("shouldEndSession") is True:
            self._session = None
        rendered = screen.shown(response)
        if rendered is not None:
            self.display, self._film = rendered, performance(rendered, self.envelopes.locale)
            self._reported_at = None
        self._asking = consent.asked(response)
        self._course = self._manners(response, speech, reprompt)
        self._proceed()

    def _without_refused_documents(self, response: Json) -> Json:
        """Report audio documents that this device does not play; the skill cannot answer to that."""
        report, session = self._refusing.documents(response), self._session
        if report is None or session is None:
            return response
        request = self.envelopes.report(report, session, self.now)
        answer = self.skill(json.loads(json.dumps(request)))
        self.log.append(events.Exchanged(self.now, request, answer))
        session.attributes = answer.get("sessionAttributes") or session.attributes
        return limits.without_documents(response)

    def _is_for_alexa(self, understood: Understood) -> bool:
        """Whether Alexa takes it for herself: some words always, and "stop" while she speaks."""
        if not self.envelopes.profile.minds_herself or understood.names_the_skill:
            return False
        stops = understood.intent == STOP and self.state.mode is Mode.SPEAKING
        return stops or understood.intent in HERS

    def _lose_session(self) -> None:
        """The session is gone, and nobody is told."""
        self._session = None
        self._end(events.EXIT)

    def _manners(
        self, response: Json, speech: tuple[Segment, ...], reprompt: tuple[Segment, ...]
    ) -> Iterator[State]:
        yield from self._speaking(speech)
        if self._asking is not None:
            yield from self._speaking(consent.question())
            yield self._listening()
            self._answer_alexa(consent.NOT_ANSWERED)
            yield self.state
        elif response.get("shouldEndSession") is True:
            self._end(events.ENDED_BY_SKILL)
        elif response.get("shouldEndSession") is False:
            yield self._listening()
            if reprompt:
                yield from self._speaking(reprompt, is_reprompt=True)
                yield self._listening()
            yield from self._showing()
            self._close(events.SILENCE)
        else:
            yield from self._showing()
            self._close(events.EXIT)

    def _speaking(
        self, segments: tuple[Segment, ...], most_s: float | None = None, *, is_reprompt: bool = False
    ) -> Iterator[State]:
        if segments:
            self.log.append(events.Spoke(self.now, segments, is_reprompt))
            long_s = heard.length_ms(segments, self.envelopes.locale) / 1000
            yield self._for(min(long_s, most_s or long_s), Mode.SPEAKING, segments)

    def _listening(self) -> State:
        self.log.append(events.Listened(self.now))
        return self._for(LISTENING_S, Mode.LISTENING)

    def _showing(self) -> Iterator[State]:
        """Run what the screen's document still does, send what it sends, then keep the session a while."""
        if self.display is None or not self.envelopes.profile.has_apl:
            return
        kept_s = self.envelopes.profile.keeps_screen_s
        for moment in self._film:
            yield from self._playing(moment, kept_s)
            if kept_s is not None and self.state.lasts_s >= kept_s:
                return
            if moment.sends is not None:
                self._reported_at = self.now
                self._report(moment.sends)
                # The answer has set another course, and this one is not taken up again.
                yield self.state
        yield self._for(screen.idle_timeout_s(self.display), Mode.SHOWING)

    def _playing(self, moment: Moment, most_s: float | None) -> Iterator[State]:
        """A silence goes on under what the skill says meanwhile: only what is left of it is waited for."""
        silent = not any(segment.text for segment in moment.segments)
        if silent and (self._reported_at is not None or moment.sends is None):
            gone_s = (self.now - (self._reported_at or self.now)).total_seconds()
            long_s = heard.length_ms(moment.segments, self.envelopes.locale) / 1000
            yield self._for(max(0, long_s - gone_s), Mode.SHOWING)
        else:
            yield from self._speaking(moment.segments, most_s)

    def _for(self, seconds: float, mode: Mode, segments: tuple[Segment, ...] = ()) -> State:
        return State(mode, self.now, self.now + timedelta(seconds=seconds), segments)

    def _proceed(self) -> None:
        course = self._course
        state = next(course, None)
        # A step may have sent a request whose answer set another course.
        if course is self._course:
            self.state = state or State(Mode.ASLEEP, self.now)

    def _close(self, reason: str, error: Json | None = None) -> None:
        """End the session from the device's side; the skill's answer to that is not played."""
        if self._session is not None:
            if self.envelopes.profile.forgets:
                self._session.attributes = {}
            request = self.envelopes.session_ended(self._session, self.now, reason, error)
            answer = self.skill(json.loads(json.dumps(request)))
            self.log.append(events.Exchanged(self.now, request, answer))
        self._end(reason)

    def _end(self, reason: str) -> None:
        self._session = self._asking = None
        self.display = None
        self._course = iter(())
        self.state = State(Mode.ASLEEP, self.now)
        self.log.append(events.Ended(self.now, reason))
