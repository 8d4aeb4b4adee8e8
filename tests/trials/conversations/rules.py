"""What must hold after every turn, besides the platform's rules."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import ResponseEnvelope

from infra.local.echo import heard
from skill.coaching.timeline import Phase
from skill.conversation.alexa.session import memory_of
from skill.speech.en import ENGLISH
from skill.speech.languages import language_for
from skill.storage.codec import decode
from tests.rules import broken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import Progress
    from skill.conversation.turns.memory import Memory

Json = dict[str, Any]
HOLD_MAX_MS = {"lying": 30_000, "wall": 20_000, "seated": 30_000, "seated_raised": 30_000}
PRESCRIBED_MAX_MS = 60_000
HOLD_MIN_MS = 10_000
BLOCKS_MAX = 6
"""Of a run with more, the oldest are forgotten."""
UNLOCKING = ("ClearedIntent", "AMAZON.YesIntent")
SORRY = (*ENGLISH.lines["sorry"], *ENGLISH.lines["no_memory"])

_serializer = DefaultSerializer()


def complaints(request: Json, response: Json) -> Iterator[str]:
    """About one exchange by itself."""
    yield from broken(request, response)
    plain = without_documents(response)
    if without_nothing(_through_the_models(plain)) != without_nothing(plain):
        yield "the SDK's models do not know all of the response"
    attributes = response.get("sessionAttributes")
    if attributes and request["request"]["type"] != "SessionEndedRequest":
        memory, known = memory_of(attributes.get("memory")), decode(attributes["progress"])
        yield from _open_for_a_question(request, response, memory)
        yield from _holds_within_caps(memory, known)
        yield from _known_within_caps(known)
        yield from _runs_add_up(known)
        yield from red_flags_win(request, response, known)
        if known.locked and memory.playing is not None:
            yield "holds are played although stretching is locked"


def _through_the_models(response: Json) -> Json:
    read = _serializer.deserialize(json.dumps(response), ResponseEnvelope)
    written: Json = _serializer.serialize(read)
    return written


def without_documents(response: Json) -> Json:
    """The documents of screens are checked elsewhere, by what draws them."""
    body = response.get("response") or {}
    directives = [
        {key: value for key, value in directive.items() if key not in ("document", "datasources", "sources")}
        for directive in body.get("directives") or []
    ]
    return {**response, "response": {**body, **({"directives": directives} if directives else {})}}


def without_nothing(tree: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(tree, dict):
        return {key: without_nothing(value) for key, value in tree.items() if value is not None}
    return [without_nothing(item) for item in tree] if isinstance(tree, list) else tree


def intent_of(request: Json) -> str:
    """The intent, or a touch as the intent that says the same."""
    inner = request["request"]
    if inner["type"] == "Alexa.Presentation.APL.UserEvent":
        return "AMAZON.YesIntent" if inner["arguments"] == ["touch", "yes"] else ""
    return str(inner.get("intent", {}).get("name", ""))


def sorry(response: Json) -> bool:
    words = " ".join(segment.text for segment in heard.of_response(response.get("response") or {}))
    return words.strip() in SORRY


def _open_for_a_question(request: Json, response: Json, memory: Memory) -> Iterator[str]:
    body = response["response"]
    over = body.get("shouldEndSession") is True
    if over is (memory.ask is not None) and not _left_on_the_screen(body):
        yield f"the session is {'over' if over else 'open'}, and the question is {memory.ask}"


def _left_on_the_screen(body: Json) -> bool:
    """Whether the session is left to the device, with a document that stays until it has been idle."""
    return "shouldEndSession" not in body and bool(body.get("directives"))


def _holds_within_caps(memory: Memory, known: Progress) -> Iterator[str]:
    """A prescription may ask for more, and is kept to in a stretch that was begun with it."""
    begun = {block.hold_s * 1000 for run in known.runs for block in run.blocks if block.done}
    prescribed = {known.prescription.hold_s * 1000, *begun}
    holds = [span for span in (memory.playing.spans if memory.playing else ()) if span.phase is Phase.HOLD]
    for number, span in enumerate(holds):
        longer = span.position is None or span.ms > HOLD_MAX_MS[span.position]
        if span.ms > PRESCRIBED_MAX_MS or (longer and span.ms not in prescribed):
            yield f"a hold of {span.ms} ms in {span.position}"
        if number and span.ms < HOLD_MIN_MS:
            yield f"a hold of {span.ms} ms that is no rest of one"
    for before, after in pairwise(holds[1:]):
        if before.position is after.position and before.leg is not after.leg and before.ms != after.ms:
            yield f"the {before.leg} leg is held for {before.ms} ms, the {after.leg} leg for {after.ms} ms"


def _known_within_caps(known: Progress) -> Iterator[str]:
    for position, state in known.positions.items():
        if not HOLD_MIN_MS <= state.hold_s * 1000 <= HOLD_MAX_MS[position]:
            yield f"{position} is to be held for {state.hold_s} s"


def _runs_add_up(known: Progress) -> Iterator[str]:
    for run in known.runs:
        held_s = sum(len(block.done) * block.hold_s for block in run.blocks)
        eased = any(block.eased for block in run.blocks)  # the other leg may be held for less, and gently
        if len(run.blocks) < BLOCKS_MAX and held_s != run.seconds and not eased:
            yield f"a run of {run.seconds} s has {held_s} s of finished holds: {run}"
        if run.complete and all(block.complete for block in run.blocks) and run.counts is False:
            yield "a complete run does not count"


def red_flags_win(request: Json, response: Json, known: Progress) -> Iterator[str]:
    intent = intent_of(request)
    if intent not in ("EmergencyIntent", "UrgentIntent"):
        return
    words = " ".join(segment.text for segment in heard.of_response(response["response"]))
    lines = language_for(request["request"]["locale"]).lines
    line = lines["emergency" if intent == "EmergencyIntent" else "urgent"][0]
    if line not in words:
        yield f"{intent} was answered with: {words}"
    body = response["response"]
    over = body.get("shouldEndSession") is True or _left_on_the_screen(body)
    if not known.locked or not over:
        yield f"{intent} did not end and lock"
