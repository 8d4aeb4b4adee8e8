"""What must hold after every turn, besides the platform's rules."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import ResponseEnvelope

from infra.local.echo.profiles import ECHO, FIRE_TV, PROFILES, SHOW_5, SHOW_8, SHOW_15, SPOT, VOICELESS_ECHO
from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from skill.speech.languages import language_for
from tests.rules import broken
from tests.trials.conversations.listener import RED_FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import Progress
    from skill.conversation.turns.memory import Memory
    from tests.trials.conversations.exchange import Exchange

Json = dict[str, Any]
HOLD_MAX_MS = {"lying": 30_000, "wall": 20_000, "seated": 30_000, "seated_raised": 30_000}
PRESCRIBED_MAX_MS = 60_000
HOLD_MIN_MS = 10_000
BLOCKS_MAX = 6
"""Of a run with more, the oldest are forgotten."""
UNLOCKING = ("ClearedIntent", "AMAZON.YesIntent")
FIXED_WORDS = {"EmergencyIntent": "emergency", "UrgentIntent": "urgent"}
EASY_GOING = (ECHO, VOICELESS_ECHO, SHOW_5, SHOW_8, SHOW_15, SPOT, FIRE_TV)
"""Devices that take whatever the platform's rules allow."""
SORRY = (*ENGLISH.lines["sorry"], *ENGLISH.lines["no_memory"])

_serializer = DefaultSerializer()


def complaints(exchange: Exchange, *, whole: bool) -> Iterator[str]:
    """About one exchange by itself; `whole` where it is JSON."""
    if whole:
        yield from broken(exchange.request, exchange.response)
        plain = without_documents(exchange.response)
        if without_nothing(_through_the_models(plain)) != without_nothing(plain):
            yield "the SDK's models do not know all of the response"
    if exchange.told:
        memory, known = exchange.memory, exchange.known
        yield from _open_for_a_question(exchange.body, memory)
        yield from _holds_within_caps(memory, known)
        yield from _known_within_caps(known)
        yield from _runs_add_up(known)
        yield from red_flags_win(exchange)
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


def sorry(exchange: Exchange) -> bool:
    return exchange.words.strip() in SORRY


def expected(line: str, exchange: Exchange, *, heard: bool = True) -> bool:
    """A failing store is logged, whatever a strict device refuses, and an apology that is given again."""
    if not heard and "apologised for before" in line:
        return True
    refused = PROFILES[exchange.device.rpartition(".")[2]] not in EASY_GOING and "refused by Alexa" in line
    return refused or (exchange.failed and "Unavailable" in line)


def _open_for_a_question(body: Json, memory: Memory) -> Iterator[str]:
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
        if not number and span.ms <= max(prescribed):
            continue  # What is left of one.
        if span.ms > PRESCRIBED_MAX_MS or (longer and span.ms not in prescribed):
            yield f"a hold of {span.ms} ms in {span.position}"
        if number and span.ms < HOLD_MIN_MS:
            yield f"a hold of {span.ms} ms that is no rest of one"
    run = known.run(memory.run)
    first = run.first_leg if run is not None else None
    for before, after in pairwise(holds[1:]):
        if before.leg is not first and after.hold <= before.hold:
            continue  # The same position in another block.
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
        whole = len(run.blocks) < BLOCKS_MAX
        if not eased and (held_s > run.seconds or (whole and held_s < run.seconds)):
            yield f"a run of {run.seconds} s has {held_s} s of finished holds: {run}"
        if run.complete and all(block.complete for block in run.blocks) and run.counts is False:
            yield "a complete run does not count"


def red_flags_win(exchange: Exchange) -> Iterator[str]:
    """Whatever was going on stops in the same turn, and two of them pause stretching until a check-up."""
    if exchange.intent not in RED_FLAGS:
        return
    if exchange.memory.playing is not None:
        yield f"{exchange.intent} did not stop everything"
    if exchange.intent in FIXED_WORDS:
        line = language_for(exchange.inner["locale"]).lines[FIXED_WORDS[exchange.intent]][0]
        if line not in exchange.words:
            yield f"{exchange.intent} was answered with: {exchange.words}"
        if not exchange.known.locked or not (exchange.over or _left_on_the_screen(exchange.body)):
            yield f"{exchange.intent} did not end and lock"
