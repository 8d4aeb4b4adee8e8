"""What a person who only listens may expect, from one answer to the next and from one session to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS
from skill.coaching.run import EXPIRES_S
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skill.coaching.timeline import Span
    from tests.trials.conversations.exchange import Exchange, Sentences

RED_FLAGS = ("EmergencyIntent", "UrgentIntent", "DizzyIntent", "FellIntent", "CrisisIntent")
PAINS = ("HurtsIntent", "SharpIntent", "NerveIntent", "NumbIntent")
SILENCE = "EXCEEDED_MAX_REPROMPTS"
SAID_TWICE = ENGLISH.lines["emergency"][0]
"""On purpose (guide B7)."""
ASKED_AGAIN = ("AMAZON.RepeatIntent", "AMAZON.FallbackIntent", "")
JUST_RIGHT = {"AMAZON.YesIntent", "FeelIntent"}
"""Two ways to say the same of a run that is over."""
HOLDS_CHANGE = re.compile(
    r"Hold|Harder|Easier|Prescription|OwnPlan|Only|Feel|Yes|No|Cleared|Mistake|Frame|Floor"
)
"""What may make the next session another one than was promised."""
SECONDS = {ENGLISH.spoken(count): count for count in range(10, 65, 5)}
POSITION = {ENGLISH.spoken(position): position for position in POSITIONS}


def _pattern(keys: Iterable[str]) -> re.Pattern[str]:
    lines = [line for key in ENGLISH.lines if key.startswith(tuple(keys)) for line in ENGLISH.lines[key]]
    texts = [re.sub(r"\\\{\w+\\\}", r"[\\w ]+", re.escape(line)) for line in lines]
    return re.compile("|".join(sorted(texts)))


PRAISE = _pattern(
    ("wrap.all", "wrap.part", "wrap.first", "wrap.full_day", "wrap.today", "milestone", "feel.easy",
     "next_step.tonight", "next_step.tomorrow", "next_step.night", "fact.", "streak.")
)  # fmt: skip
GOODBYE = _pattern(("next_step.", "stop", "goodbye", "wrap."))
LESS = re.compile(r"Next time ([\w ]+?) seconds(?: in the ([\w ]+))?[.,]")


@dataclass(frozen=True, slots=True)
class Promise:
    run: str
    most_ms: int
    position: str = ""


class Listening:
    """All ears of a household."""

    def __init__(self) -> None:
        self._last: dict[str, Exchange] = {}
        """Session → what was answered last."""
        self._hurt: set[str] = set()
        """Runs in which something hurt."""
        self._promised: dict[str, Promise] = {}
        """Person → how long holds are next time."""
        self._kept: dict[str, tuple[str, int]] = {}
        """Person → the run whose place is kept, and since when."""

    def complaints(self, exchange: Exchange, owner: str, *, locked: bool) -> Iterator[str]:
        """`locked`: what is stored after it says that stretching is paused."""
        last = self._last.get(exchange.session)
        if exchange.ends:
            yield from _goodbye(exchange, last)
            return
        if not exchange.told:
            return
        yield from _twice(exchange, last)
        yield from self._praise(exchange)
        yield from self._less(exchange, owner)
        yield from self._place(exchange, owner)
        if locked and not exchange.failed and _holds(exchange):
            yield "a stretch goes on although stretching is paused"
        self._last[exchange.session] = exchange

    def _praise(self, exchange: Exchange) -> Iterator[str]:
        run = exchange.memory.run or exchange.before.run
        if (
            exchange.intent in PAINS
            and not exchange.failed
            and run
            and exchange.memory.playing is None
            and not exchange.opens
        ):
            self._hurt.add(run)
        if (
            run in self._hurt
            and run == exchange.before.run
            and exchange.intent not in ("ProgressIntent", "FeelIntent")
        ):
            praised = PRAISE.search(" ".join((*exchange.speech, *exchange.reprompt)))
            if praised:
                yield f"praise after pain: {praised[0]}"

    def _less(self, exchange: Exchange, owner: str) -> Iterator[str]:
        """What was promised of the next session's holds is kept in its first answer with holds."""
        promise = self._promised.get(owner)
        if promise is not None and exchange.failed:
            del self._promised[owner]
        elif promise is not None and exchange.memory.run != promise.run and _holds(exchange):
            del self._promised[owner]
            for span in _holds(exchange):
                if span.ms > promise.most_ms and promise.position in ("", span.position):
                    yield f"{span.ms} ms in {span.position}, {promise.most_ms} ms at most were promised"
        elif promise is not None and HOLDS_CHANGE.search(exchange.intent):
            self._promised.pop(owner)
        told = LESS.search(exchange.words)
        if told and told[1] in SECONDS and not exchange.failed and exchange.known.finished.run:
            run = exchange.known.finished.run
            position = POSITION.get(told[2] or "", "")
            done = {
                p for p, s in exchange.known.positions.items() if s.hold_s * 1000 <= SECONDS[told[1]] * 1000
            }
            if position or len(done) == len(exchange.known.positions):
                self._promised[owner] = Promise(run, SECONDS[told[1]] * 1000, position)

    def _place(self, exchange: Exchange, owner: str) -> Iterator[str]:
        """A place that is kept is offered to whoever comes back in time."""
        kept = self._kept.pop(owner, None)
        if exchange.memory.ask is Ask.PAUSED and not exchange.failed:
            run = exchange.known.run(exchange.memory.run)
            if run is not None and any(block.passed for block in run.blocks):
                self._kept[owner] = run.id, exchange.at_ms
        if kept is None or exchange.failed or not exchange.opens or exchange.inner["type"] != "LaunchRequest":
            return
        in_time = 0 <= exchange.at_ms - kept[1] < EXPIRES_S * 1000
        first = (Ask.LOCKED, Ask.STEADY, Ask.START)
        if in_time and exchange.memory.ask not in first and exchange.memory.run != kept[0]:
            yield f"the place in {kept[0]} was not kept: {exchange.words}"


def _holds(exchange: Exchange) -> list[Span]:
    playing = exchange.memory.playing
    return [span for span in playing.spans if span.phase is Phase.HOLD] if playing else []


def _twice(exchange: Exchange, last: Exchange | None) -> Iterator[str]:
    """Nothing is said twice in a row, unless somebody asked for it again."""
    for one, other in pairwise(exchange.speech):
        if one == other and not one.startswith(SAID_TWICE):
            yield f"twice in a row: {one}"
    if (
        exchange.intent in RED_FLAGS
        or SAID_TWICE in exchange.words
        or last is None
        or last.intent == exchange.intent
        or {last.intent, exchange.intent} == JUST_RIGHT
        or exchange.intent in ASKED_AGAIN
    ):
        return
    if _long(exchange.speech) and exchange.speech == last.speech and exchange.memory.ask is None:
        yield f"the same answer to {last.intent} and {exchange.intent}: {exchange.words}"


def _long(speech: Sentences) -> bool:
    return len(" ".join(speech)) > 40


def _goodbye(exchange: Exchange, last: Exchange | None) -> Iterator[str]:
    """Silence after holds ends in a goodbye, after a question in the question once more."""
    if exchange.inner.get("reason") != SILENCE or last is None or not last.body:
        return
    heard = " ".join(last.reprompt)
    if _holds(last) and not GOODBYE.search(heard):
        yield f"silence ended without a goodbye: …{heard[-80:]}"
    elif not heard:
        yield "silence was not even asked once more"
