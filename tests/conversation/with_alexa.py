"""A household with Alexa's services at hand: reminders that can be set, and questions that she asks."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Self

from infra.local.alexa_services import LocalAlexa
from infra.local.echo import consent
from infra.local.echo.envelope import Envelopes, Listener
from skill.app import build_skill
from skill.conversation.alexa.wire import answer
from skill.speech.en import ENGLISH
from tests.conversation.household import USER, ZONE, Answer, Household

Json = dict[str, Any]
ASK = "alexa ask my hamstring stretches "
METHODS = ("GET", "POST", "PUT", "DELETE")


@dataclass
class Home(Household):
    """`voice` is whose voice profile the device recognises; nobody's where it is empty."""

    voice: str = ""
    zone: str | None = ZONE
    alexa: LocalAlexa = field(default_factory=lambda: LocalAlexa(lambda: ZONE))

    def __post_init__(self) -> None:
        super().__post_init__()
        self._skill = build_skill(self.store, zone_of=lambda _: self.zone, api_client=self.alexa)
        self.speaks(self.voice)

    def twin(self) -> Self:
        twin = super().twin()
        twin.alexa.book = deepcopy(self.alexa.book)
        return twin

    def speaks(self, voice: str) -> Home:
        """Somebody else is recognised from now on."""
        listener = Listener(USER, self.device, f"amzn1.ask.person.{voice}" if voice else None)
        self._envelopes = Envelopes(listener=listener, new_id=self._new_id)
        return self

    def later(self, days: int) -> Home:
        self.wait(days * 86_400)
        return self

    def asks(self, words: str) -> Answer:
        """In a session of its own."""
        self.session = None
        return self.says(ASK + words)

    def tells_alexa(self, asked: Answer, said: str, **changes: object) -> Answer:
        """The answer to the question that `asked` had Alexa ask."""
        directive = consent.asked(asked.json["response"])
        assert directive is not None
        if said == consent.ACCEPTED:
            self.alexa.book.allow()
        self.session = self._envelopes.new_session()
        request = {**consent.answer(directive, said), **changes}
        return self.sends(self._envelopes.consent(request, self.session, self.now))

    def happens(self, event: Json) -> Json:
        """An event of the skill's, outside of any session."""
        return answer(self._skill, event)


def permitted(**about: Any) -> Home:  # noqa: ANN401 - a home's own fields
    home = Home(**about)
    home.alexa.book.allow()
    return home


def reminds(home: Home) -> list[str]:
    """When it reminds, as "07:30"."""
    found = []
    for alert in home.alexa.book.alerts.values():
        (rule,) = alert["trigger"]["recurrence"]["recurrenceRules"]
        parts = dict(part.split("=") for part in rule.rstrip(";").split(";"))
        found.append(f"{int(parts['BYHOUR']):02}:{int(parts['BYMINUTE']):02}")
    return sorted(found)


def agreed(home: Home, words: str = "remind me at seven thirty in the morning") -> Answer:
    home.asks(words)
    return home.says("yes")


def said(key: str) -> tuple[str, ...]:
    """The ways in which a line is said."""
    return ENGLISH.lines[key]
