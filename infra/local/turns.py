"""One turn of the page's device: the requests it makes, and what is heard for them.

The page keeps the device's manners and its session; nothing is remembered here between turns.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from infra.local.echo import consent, events, heard, screen
from infra.local.echo.device import Device
from infra.local.echo.envelope import Envelopes, Listener, Session
from infra.local.echo.hearing import after_listening_ms, heard_json, sent_spans
from infra.local.echo.limits import Refusing
from infra.local.echo.performance import performance
from infra.local.echo.profiles import PROFILES, Profile
from infra.local.echo.ssml import SsmlError
from infra.local.nlu.model import LOCALES
from infra.local.nlu.understanding import Wish
from infra.local.offers import Offers, offers
from infra.local.passing import passed
from infra.local.practice import practise_days
from infra.local.stored import stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.nlu.classifier import Verdict
    from infra.local.nlu.understanding import Understanding, Understood

    Json = dict[str, Any]
    Skill = Callable[[Json], Json]
    UnderstandingOf = Callable[[str], Understanding]

PRACTISED = "practised"
"""The voice of somebody who was made up, so that a month of practice is nobody's own progress."""
VERDICTS_MAX = 3
VOICES = {"anyone": None} | {name: f"amzn1.ask.person.{name}" for name in ("one", "two", PRACTISED)}
"""Who speaks: a voice that the device recognises, or anyone of the household."""


class BadTurnError(ValueError):
    """The page sent something that no device would."""


@dataclass(slots=True)
class Outcome:
    """What the page plays and shows. `session` is None once it is over."""

    session: Session | None
    understood: Understood | None = None
    exchanges: list[Json] = field(default_factory=list)
    speech: list[Json] = field(default_factory=list)
    reprompt: list[Json] = field(default_factory=list)
    offers: Offers = field(default_factory=Offers)
    verdicts: list[Verdict] = field(default_factory=list)
    """The likeliest meanings of what was said."""
    performed: str = ""
    """All that the answer's document says."""

    def as_json(self) -> Json:
        return {
            "session": _session_json(self.session) if self.session else None,
            "understood": _understood_json(self.understood) if self.understood else None,
            "exchanges": self.exchanges,
            "speech": self.speech,
            "reprompt": self.reprompt,
            "offers": asdict(self.offers),
            "verdicts": [verdict._asdict() for verdict in self.verdicts],
            "performed": self.performed,
            "stored": stored(self.session.attributes) if self.session else {},
        }


@dataclass(frozen=True, slots=True)
class Moment:
    """A device, who speaks to it, and when."""

    at: datetime
    profile: Profile
    envelopes: Envelopes


class Turns:
    def __init__(self, skill: Skill, understanding: UnderstandingOf) -> None:
        self._skill = skill
        self._understanding_of = understanding

    def take(self, turn: Json) -> Json:
        """Answer what was said (`say`), touched (`touched`) or ended by the device (`ended`)."""
        try:
            moment, session = _moment(turn), _session(turn)
            if "say" in turn:
                outcome = self._said(moment, session, str(turn["say"]))
                outcome.verdicts = self._verdicts(moment, str(turn["say"]))
            elif "touched" in turn and session:
                event, document = turn["touched"], turn["document"]
                request = moment.envelopes.user_event(event, session, moment.at, document)
                outcome = self._exchange(moment, session, request)
            elif session:
                outcome = self._ended(moment, session, turn["ended"])
            else:
                raise BadTurnError("nothing can be touched or ended without a session")
        except (AttributeError, KeyError, TypeError) as error:
            raise BadTurnError(f"not a turn of a device: {error!r}") from error
        return outcome.as_json()

    def _verdicts(self, moment: Moment, words: str) -> list[Verdict]:
        return self._understanding_of(moment.envelopes.locale).verdicts(words)[:VERDICTS_MAX]

    def practise(self, wanted: Json) -> Json:
        """Let somebody practise for `days`; the moment that this takes until, and whose voice it is."""
        try:
            now, locale, profile = moment_of(wanted), _locale(wanted), PROFILES[wanted["device"]]
            if not profile.tells_voices:
                raise BadTurnError("where nobody's voice is told, the practice would be everybody's")
            envelopes = Envelopes(profile, Listener(person_id=VOICES[PRACTISED]), locale)
            device = Device(self._skill, self._understanding_of(locale), now, envelopes)
            until = practise_days(device, now, f"{int(wanted['days'])} days")
        except (KeyError, TypeError, ValueError) as error:
            raise BadTurnError(f"not a time of practice: {error!r}") from error
        return {"at": until.isoformat(), "voice": PRACTISED}

    def _said(self, moment: Moment, session: Session | None, words: str) -> Outcome:
        understanding = self._understanding_of(moment.envelopes.locale)
        understood = understanding.understand(words, in_session=session is not None)
        if understood.wish is Wish.ELSEWHERE:
            return Outcome(session, understood)
        if session and session.consent and not understood.names_the_skill:
            outcome = self._consented(moment, session.consent, consent.status_of(words, understood))
            outcome.understood = understood
            return outcome
        if session is None or understood.names_the_skill:
            session = moment.envelopes.new_session()
        if understood.wish is Wish.EXIT:
            outcome = self._ended(moment, session, events.EXIT)
        elif understood.wish is Wish.LAUNCH:
            request = moment.envelopes.launch(session, moment.at)
            outcome = self._exchange(moment, session, request)
        else:
            request = moment.envelopes.intent(understood, session, moment.at)
            outcome = self._exchange(moment, session, request)
        outcome.understood = understood
        return outcome

    def _exchange(self, moment: Moment, session: Session, request: Json) -> Outcome:
        answer = self._skill(request)
        exchange = {"request": request, "response": answer}
        response = answer.get("response") or {}
        try:
            speech, reprompt = heard.of_response(response), heard.of_reprompt(response)
            # A page's devices are new with every turn: those that refuse things once are for transcripts.
            Refusing(moment.profile).check(response)
        except (SsmlError, KeyError, TypeError) as error:
            problem = {"type": "INVALID_RESPONSE", "message": str(error)}
            outcome = self._ended(moment, session, events.ERROR, problem)
            outcome.exchanges.insert(0, exchange)
            return outcome
        attributes = answer.get("sessionAttributes") or {}
        directive = consent.asked(response)
        if directive:
            asking = Session(moment.envelopes.new_session().id, consent=directive)
            return Outcome(
                asking,
                exchanges=[exchange],
                speech=heard_json(speech + consent.question()),
                offers=offers(asking, moment.envelopes.locale),
            )
        spans, locale = sent_spans(request, attributes), moment.envelopes.locale
        is_over = response.get("shouldEndSession") is True
        following = None if is_over else Session(session.id, new=False, attributes=attributes)
        return Outcome(
            following,
            exchanges=[exchange],
            offers=offers(following, locale, spans),
            performed=_performed(response, locale),
            speech=heard_json(speech, spans, locale=locale),
            reprompt=heard_json(reprompt, spans, after_listening_ms(spans), locale),
        )

    def _consented(self, moment: Moment, directive: Json, status: str) -> Outcome:
        session = moment.envelopes.new_session()
        answer = consent.answer(directive, status)
        return self._exchange(moment, session, moment.envelopes.consent(answer, session, moment.at))

    def _ended(self, moment: Moment, session: Session, reason: str, error: Json | None = None) -> Outcome:
        if session.consent:
            return self._consented(moment, session.consent, consent.NOT_ANSWERED)
        request = moment.envelopes.session_ended(session, moment.at, reason, error)
        return Outcome(None, None, [{"request": request, "response": self._skill(request)}])


def _performed(response: Json, locale: str) -> str:
    shown = screen.shown(response)
    moment = next(performance(shown, locale), None) if shown else None
    return " ".join(segment.text for segment in moment.segments).strip() if moment else ""


def later(wanted: Json) -> Json:
    """The moment until which a line such as "NEXT MORNING 07:00" lets time pass."""
    try:
        return {"at": passed(moment_of(wanted), wanted["line"]).isoformat()}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadTurnError(f"lets no time pass: {error!r}") from error


def moment_of(wanted: Json) -> datetime:
    """When it is for the person (`at`, in the time zone `zone`). Raises KeyError, TypeError or ValueError."""
    return datetime.fromisoformat(wanted["at"]).astimezone(ZoneInfo(wanted["zone"]))


def _locale(turn: Json) -> str:
    locale: str = turn["locale"]
    if locale not in LOCALES:
        raise BadTurnError(f"no model for the locale {locale!r}")
    return locale


def _moment(turn: Json) -> Moment:
    profile, locale = PROFILES[turn["device"]], _locale(turn)
    device_id = f"amzn1.ask.device.{profile.id}"
    listener = Listener(device_id=device_id, person_id=VOICES[turn["voice"]])
    try:
        at = datetime.fromisoformat(turn["at"])
    except ValueError as error:
        raise BadTurnError(str(error)) from error
    return Moment(at, profile, Envelopes(profile, listener, locale))


def _session(turn: Json) -> Session | None:
    session = turn.get("session")
    return Session(**session) if session else None


def _session_json(session: Session) -> Json:
    return {key: value for key, value in asdict(session).items() if key != "consent" or value}


def _understood_json(understood: Understood) -> Json:
    name = understood.intent or understood.wish.value
    return {"wish": understood.wish.value, "name": name, "slots": understood.slots}
