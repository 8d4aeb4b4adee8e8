"""One request and its answer, as what has to be known of them for every rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from infra.local.echo import heard
from infra.local.echo.ssml import SsmlError
from skill.conversation.alexa.session import memory_of
from skill.conversation.routing.rows import ASKS
from skill.storage import codec

if TYPE_CHECKING:
    from infra.local.echo.ssml import Segment
    from skill.coaching.progress import Progress
    from skill.conversation.turns.memory import Memory
    from skill.conversation.turns.reply import Reply

Json = dict[str, Any]
Sentences = tuple[str, ...]
TOUCHED = {
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
    "stop": "AMAZON.StopIntent",
    "skip": "SkipIntent",
    "easier": "EasierIntent",
    "pause": "AMAZON.PauseIntent",
}


@lru_cache(maxsize=512)
def decode(text: str) -> Progress:
    return codec.decode(text)


@dataclass(frozen=True)
class Exchange:
    request: Json
    response: Json
    """As JSON, or what `straight` gives in its place."""
    failed: bool = False
    """The store refused something meanwhile."""

    @property
    def inner(self) -> Json:
        inner: Json = self.request["request"]
        return inner

    @cached_property
    def at_ms(self) -> int:
        return at_ms(self.request)

    @cached_property
    def intent(self) -> str:
        return intent_of(self.request)

    @property
    def device(self) -> str:
        return str(self.request["context"]["System"]["device"]["deviceId"])

    @property
    def session(self) -> str:
        return str(self.request["session"]["sessionId"])

    @property
    def opens(self) -> bool:
        return bool(self.request["session"]["new"])

    @property
    def ends(self) -> bool:
        """Whether this is the word that the session is over; nothing can be said to it."""
        return str(self.inner["type"]) == "SessionEndedRequest"

    @property
    def asks(self) -> bool:
        """Whether a screen has its question spoken, and plays on."""
        return bool(self.inner.get("arguments", [""])[:1] == [ASKS])

    @property
    def body(self) -> Json:
        return self.response.get("response") or {}

    @property
    def over(self) -> bool:
        return self.body.get("shouldEndSession") is True

    @property
    def told(self) -> bool:
        """Whether it brought anything back that the session has to carry."""
        return bool(self.response.get("sessionAttributes")) and not self.ends

    @cached_property
    def memory(self) -> Memory:
        return memory_of((self.response.get("sessionAttributes") or {}).get("memory"))

    @cached_property
    def before(self) -> Memory:
        """What the session brought."""
        return memory_of((self.request["session"].get("attributes") or {}).get("memory"))

    @cached_property
    def known(self) -> Progress:
        return decode(self.response["sessionAttributes"]["progress"])

    @property
    def reply(self) -> Reply | None:
        """Of a conversation that goes without JSON."""
        reply: Reply | None = self.response.get("reply")
        return reply

    @cached_property
    def speech(self) -> Sentences:
        return self._said(self.reply.speech.cues) if self.reply else _heard(self.body)

    @cached_property
    def reprompt(self) -> Sentences:
        return self._said(self.reply.reprompt.cues) if self.reply else _heard(self.body.get("reprompt") or {})

    @property
    def words(self) -> str:
        return " ".join(self.speech)

    @staticmethod
    def _said(cues: Any) -> Sentences:  # noqa: ANN401 - a tuple of cues
        return tuple(cue.text for cue in cues if cue.text)


def _heard(part: Json) -> Sentences:
    try:
        return _texts(heard.of_response(part))
    except SsmlError:
        return ()  # A rule of its own says so.


def _texts(segments: tuple[Segment, ...]) -> Sentences:
    return tuple(segment.text for segment in segments if segment.text)


def at_ms(request: Json) -> int:
    return round(datetime.fromisoformat(request["request"]["timestamp"]).timestamp() * 1000)


def intent_of(request: Json) -> str:
    """The intent, or a touch as the intent that says the same."""
    inner = request["request"]
    if inner["type"] == "Alexa.Presentation.APL.UserEvent":
        kind, *rest = inner["arguments"] or [""]
        return TOUCHED.get(str(rest[0]), "") if kind == "touch" and rest else ""
    return str(inner.get("intent", {}).get("name", ""))
