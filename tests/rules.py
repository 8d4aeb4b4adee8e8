"""What must be true of every response, whatever the conversation: the platform's limits and ours.

A rule yields a complaint for each way in which it is broken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import ResponseEnvelope

from infra.local.echo import heard
from infra.local.echo.profiles import APL
from infra.local.echo.ssml import SsmlError, break_ms, read
from skill.conversation.routing.rows import ASKS
from skill.speech.languages import language_for

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from infra.local.echo.ssml import Segment

Json = dict[str, Any]
Rule = Callable[[Json, Json], Iterator[str]]

SPEECH_CHARACTERS_BELOW = 8_000
SPEECH_MAX_S = 220
BREAK_MAX_MS = 10_000
AUDIO_FILES_MAX = 5
CARD_CHARACTERS_MAX = 8_000
IMAGE_ADDRESS_MAX = 2_000
SPOKEN_AND_REMEMBERED_MAX_BYTES = 24 * 1024
RESPONSE_MAX_BYTES = 120 * 1024
ALLOWED_TAGS = frozenset(
    ("speak", "p", "s", "break", "emphasis", "prosody", "phoneme", "say-as", "sub", "w", "voice",
     "lang", "audio", "{amazon}effect", "{amazon}emotion", "{amazon}domain", "{alexa}name")
)  # fmt: skip
RESPONSE_KEYS = frozenset(
    ("outputSpeech", "card", "reprompt", "directives", "shouldEndSession", "apiResponse",
     "canFulfillIntent")
)  # fmt: skip

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def broken(request: Json, response: Json) -> list[str]:
    """Every complaint about `response`, the answer to the envelope `request`."""
    return [complaint for rule in RULES for complaint in rule(request, response)]


def it_is_what_the_sdk_knows(request: Json, response: Json) -> Iterator[str]:
    unknown = set(response.get("response") or {}) - RESPONSE_KEYS
    if unknown:
        yield f"the response has unknown keys: {sorted(unknown)}"
    try:
        DefaultSerializer().deserialize(json.dumps(response), ResponseEnvelope)
    except SerializationException as error:
        yield f"the SDK cannot read the response: {error}"


def ssml_is_sound(request: Json, response: Json) -> Iterator[str]:
    for name, ssml in _ssml(response):
        if len(ssml) >= SPEECH_CHARACTERS_BELOW:
            yield f"the {name} has {len(ssml)} characters"
        try:
            root = read(ssml)
        except SsmlError as error:
            yield f"the {name} is {error}"
        else:
            yield from (f"the {name} {complaint}" for complaint in _markup(root))


def speech_ends_in_time(request: Json, response: Json) -> Iterator[str]:
    for name, segments in _heard(response):
        seconds = heard.length_ms(segments, _locale(request)) / 1000
        if seconds > SPEECH_MAX_S:
            yield f"the {name} takes {seconds:.0f} s"


def an_open_session_prompts(request: Json, response: Json) -> Iterator[str]:
    """What comes where nobody answers may be all the rest, and a goodbye; a screen goes on by itself."""
    body = response.get("response") or {}
    if body.get("shouldEndSession") is not False:
        return
    prompt = language_for(_locale(request)).prompt
    for name, segments in _heard(response):
        words = " ".join(segment.text for segment in segments if segment.text)
        if not words and not (name == "reprompt" and _goes_on(request)):
            yield f"the session stays open without a {name}"
        elif name == "speech" and not prompt.search(_SENTENCE_END.split(words)[-1]):
            yield f"the session stays open, but the {name} ends without a prompt: …{words[-60:]}"


def _goes_on(request: Json) -> bool:
    inner = request.get("request")
    arguments = inner.get("arguments") if isinstance(inner, dict) else None
    return isinstance(arguments, list) and arguments[:1] == [ASKS]


def the_session_is_open_or_over(request: Json, response: Json) -> Iterator[str]:
    wants_answer = request["request"]["type"] in {"LaunchRequest", "IntentRequest"}
    if wants_answer and not _has_apl(request):
        ends = (response.get("response") or {}).get("shouldEndSession")
        if not isinstance(ends, bool):
            yield f"without a screen shouldEndSession must be true or false, not {ends!r}"


def nothing_follows_the_end(request: Json, response: Json) -> Iterator[str]:
    body = response.get("response") or {}
    if request["request"]["type"] == "SessionEndedRequest" and body.keys() - {"shouldEndSession"}:
        yield f"the answer to a SessionEndedRequest must be empty, not {sorted(body)}"
    if body.get("shouldEndSession") is True and body.get("reprompt"):
        yield "a session that is over has a reprompt"


def no_screen_no_document(request: Json, response: Json) -> Iterator[str]:
    for directive in (response.get("response") or {}).get("directives") or []:
        if directive["type"].startswith(f"{APL}.") and not _has_apl(request):
            yield f"{directive['type']} for a device without a screen"


def a_card_is_one_that_the_app_shows(request: Json, response: Json) -> Iterator[str]:
    card = (response.get("response") or {}).get("card") or {}
    if card.get("type") in {"Simple", "Standard"}:
        told = card.get("text") or card.get("content") or ""
        if not card.get("title") or not told:
            yield "the card has no title or no text"
        if len(card["title"]) + len(told) > CARD_CHARACTERS_MAX:
            yield f"the card has {len(told)} characters"
    for name, address in (card.get("image") or {}).items():
        if not address.startswith("https://") or len(address) > IMAGE_ADDRESS_MAX:
            yield f"the card's {name} is {address}"


def it_is_small_enough(request: Json, response: Json) -> Iterator[str]:
    body = {k: v for k, v in (response.get("response") or {}).items() if k != "directives"}
    spoken = _size([body, response.get("sessionAttributes")])
    if spoken > SPOKEN_AND_REMEMBERED_MAX_BYTES:
        yield f"speech and session attributes take {spoken} bytes"
    if _size(response) > RESPONSE_MAX_BYTES:
        yield f"the response takes {_size(response)} bytes"


RULES: list[Rule] = [
    it_is_what_the_sdk_knows,
    ssml_is_sound,
    speech_ends_in_time,
    an_open_session_prompts,
    the_session_is_open_or_over,
    nothing_follows_the_end,
    no_screen_no_document,
    a_card_is_one_that_the_app_shows,
    it_is_small_enough,
]


def _locale(request: Json) -> str:
    locale: str = request.get("request", {}).get("locale", heard.HOME)
    return locale


def _markup(root: Element) -> Iterator[str]:
    elements = list(root.iter())
    for tag in sorted({element.tag for element in elements} - ALLOWED_TAGS):
        yield f"has a tag that Alexa does not know: <{tag}>"
    audio = sum(element.tag == "audio" for element in elements)
    if audio > AUDIO_FILES_MAX:
        yield f"has {audio} audio files"
    for element in elements:
        if element.tag == "break" and break_ms(element) > BREAK_MAX_MS:
            yield f"has a break of {break_ms(element)} ms"
    yield from _adjacent_breaks(root)


def _adjacent_breaks(root: Element) -> Iterator[str]:
    after_break = False
    for piece in _pieces(root):
        if piece is None and after_break:
            yield "has two breaks with no words between them"
        after_break = piece is None or (after_break and not piece.strip())


def _pieces(element: Element) -> Iterator[str | None]:
    """Words in their order, None for a break."""
    if element.tag == "break":
        yield None
    yield element.get("alias") or element.text or ("♪" if element.tag == "audio" else "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""


def _ssml(response: Json) -> Iterator[tuple[str, str]]:
    body = response.get("response") or {}
    for name, holder in (("speech", body), ("reprompt", body.get("reprompt") or {})):
        speech = holder.get("outputSpeech") or {}
        if speech.get("type") == "SSML":
            yield name, speech["ssml"]


def _heard(response: Json) -> Iterator[tuple[str, tuple[Segment, ...]]]:
    body = response.get("response") or {}
    try:
        yield "speech", heard.of_response(body)
        yield "reprompt", heard.of_reprompt(body)
    except SsmlError:
        return  # `ssml_is_sound` says so


def _has_apl(request: Json) -> bool:
    return APL in request["context"]["System"]["device"]["supportedInterfaces"]


def _size(content: object) -> int:
    return len(json.dumps(content, separators=(",", ":")).encode())
