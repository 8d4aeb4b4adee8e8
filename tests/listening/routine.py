"""A session as somebody hears it over the local Echo, by the device's own clock, word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from infra.local.alexa_services import LocalAlexa
from infra.local.echo import events, heard
from infra.local.echo.device import Device, Mode
from infra.local.nlu.understanding import understanding_of
from infra.local.skill import local_skill
from skill.coaching.positions import Leg
from skill.coaching.timeline import Phase
from skill.conversation.alexa.session import memory_of
from skill.conversation.turns.memory import Ask, Memory
from skill.speech.en import ENGLISH
from skill.storage.sqlite import SqliteStore

Kind = TypeVar("Kind", bound=events.Event)

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.echo.ssml import Segment

LAUNCH = "Alexa, start my hamstring stretches"
ZONE = "Europe/London"
MONDAY = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)
ANSWERED_AFTER_S = 2.5
ANSWERS = {Ask.START: "yes", Ask.NEXT: "yes", Ask.FEEL: "just right"}
FILLERS = ("take your time", "no hurry", "no rush", "settle in", "nice and easy", "slowly is fine")
WAYS = (Phase.SETUP, Phase.MOVE, Phase.SWITCH, Phase.REST)
HOLD, RELEASE = ENGLISH.lines["and_hold"], ENGLISH.lines["release"]
INTO_HOLD_MS = 1_000
"""A shorter pause after "hold" still belongs to the words."""


@dataclass(frozen=True, slots=True)
class HeldHold:
    leg: Leg
    seconds: float
    lead_in_s: float
    """From the words of the last movement to the hold's clock."""
    remarks: int
    """So often something is said inside."""


@dataclass(slots=True)
class Listened:
    """What one session was like, from its first guided answer to the last word."""

    begun: datetime
    ended: datetime
    texts: list[str] = field(default_factory=list)
    holds: list[HeldHold] = field(default_factory=list)
    longest_s: float = 0.0
    """Of the speech of one response, or of its reprompt."""
    longest_silence_s: float = 0.0

    @property
    def seconds(self) -> float:
        return (self.ended - self.begun).total_seconds()

    @property
    def held_s(self) -> float:
        return sum(hold.seconds for hold in self.holds)

    @property
    def held_share(self) -> float:
        return self.held_s / self.seconds

    @property
    def remarks(self) -> int:
        return sum(hold.remarks for hold in self.holds)

    @property
    def script(self) -> str:
        return " ".join(self.texts)

    @property
    def fillers(self) -> int:
        said = self.script.lower()
        return sum(said.count(filler) for filler in FILLERS)

    def held_by(self, leg: Leg) -> int:
        return sum(hold.leg is leg for hold in self.holds)


class Listener:
    """Somebody with an Echo, from the first day on."""

    def __init__(self, start: datetime = MONDAY) -> None:
        skill = local_skill(store=SqliteStore(":memory:"), alexa=LocalAlexa(lambda: ZONE))
        self.device = Device(skill, understanding_of("en-US"), start)

    def wait_until(self, moment: datetime) -> None:
        self.device.advance(max(0.0, (moment - self.device.now).total_seconds()))

    def session(
        self,
        launch: str = LAUNCH,
        answers: Callable[[Ask], str] = lambda ask: ANSWERS.get(ask, "no"),
        ready_at: float | None = None,
    ) -> Listened:
        """From `launch` to the last word; an empty answer is silence.

        `ready_at` is the share of each way after which they say that they are ready.
        """
        device, seen = self.device, len(self.device.log)
        device.hear(launch)
        while (left := device.until_change_s) is not None:
            words, wait_s = "", left
            if device.state.mode is Mode.LISTENING:
                ask = self._asked()
                words, wait_s = (answers(ask) if ask else ""), ANSWERED_AFTER_S
            elif ready_at is not None and (ready_s := self._ready_in(ready_at)) is not None:
                words, wait_s = "I'm ready", ready_s
            device.advance(wait_s if words else left)
            if words:
                device.hear(words)
        return _listened(device.log[seen:], device.now)

    def _asked(self) -> Ask | None:
        """The question after the speech; nobody answers after a reprompt."""
        return None if self._last(events.Spoke).is_reprompt else _memory(self._last(events.Exchanged)).ask

    def _ready_in(self, share: float) -> float | None:
        """Seconds until the next way in the speech was gone for so long; None where there is none."""
        exchanged, begins_s = self._last(events.Exchanged), 0.0
        playing = _memory(exchanged).playing
        if playing is None or self._last(events.Spoke).is_reprompt:
            return None
        passed_s = (self.device.now - exchanged.at).total_seconds()
        for span in playing.spans:
            if span.phase is Phase.LISTEN:
                return None
            at_s = begins_s + share * span.ms / 1000
            if span.phase in WAYS and span.position and at_s > passed_s:
                return at_s - passed_s
            begins_s += span.ms / 1000
        return None

    def _last(self, kind: type[Kind]) -> Kind:
        return next(event for event in reversed(self.device.log) if isinstance(event, kind))


def _memory(exchanged: events.Exchanged) -> Memory:
    return memory_of((exchanged.response.get("sessionAttributes") or {}).get("memory"))


def _listened(log: list[events.Event], now: datetime) -> Listened:
    first = next(e.at for e in log if isinstance(e, events.Exchanged) and _memory(e).playing)
    result = Listened(first, first)
    for index, event in enumerate(log):
        if isinstance(event, events.Spoke) and event.at >= first:
            cut_at = next((later.at for later in log[index + 1 :]), now)
            length_s = heard.length_ms(event.segments) / 1000
            played_s = min(length_s, (cut_at - event.at).total_seconds())
            result.ended = event.at + timedelta(seconds=played_s)
            result.longest_s = max(result.longest_s, length_s)
            _listen(result, event.segments, played_s * 1000)
    return result


def _listen(result: Listened, segments: tuple[Segment, ...], played_ms: float) -> None:
    """Take up what was heard of `segments`: words, and holds from their "hold" to their release."""
    at_ms, moved_ms, held_from_ms = 0, 0, -1
    leg, remarks = Leg.LEFT, 0
    for segment in segments:
        begun_ms, at_ms = at_ms, at_ms + heard.length_ms([segment])
        if at_ms > played_ms + 1:
            break
        result.texts += [segment.text] if segment.text else []
        result.longest_silence_s = max(result.longest_silence_s, segment.pause_ms / 1000)
        if segment.text in HOLD:
            silence_ms = segment.pause_ms if segment.pause_ms > INTO_HOLD_MS else 0
            held_from_ms, remarks = at_ms - silence_ms, 0
        elif segment.text in RELEASE and held_from_ms >= 0:
            lead_in_s = (held_from_ms - moved_ms) / 1000
            held = HeldHold(leg, (begun_ms - held_from_ms) / 1000, lead_in_s, remarks)
            result.holds.append(held)
            held_from_ms = -1
        elif held_from_ms >= 0:
            remarks += 1
        else:
            first_word = segment.text.split(" ")[0].lower()
            moved_ms, leg = begun_ms, Leg(first_word) if first_word in list(Leg) else leg
