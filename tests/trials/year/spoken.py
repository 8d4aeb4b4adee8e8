"""Some people's year with the real skill itself: `python -m tests.trials.year.spoken [people [days]]`.

Slower than `year`, and nearer to what is heard: every answer is held against the platform's rules, the words
that are never said, and what B15 asks of anybody who listens.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from infra.local.echo import heard
from skill.app import build_skill
from skill.coaching.positions import POSITIONS
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, QUICK
from tests.test_house import FORBIDDEN
from tests.trials.outcome import Outcome
from tests.trials.year.habits import DAYS, FIRST, habits, visits

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from tests.conversation.household import Answer
    from tests.trials.year.habits import Habits, Visit

PEOPLE = 5
TURNS_MAX = 25
READ_OUT_MAX_S = 15
DOING = "alexa ask my hamstring stretches how i'm doing"
ANSWERS: dict[Ask, tuple[str, ...]] = {
    Ask.START: ("yes",),
    Ask.RESUME: ("yes", "yes", "no"),
    Ask.NEXT: ("ready", "ready", "ready", "ready", "skip", "stop", "how am i doing"),
    Ask.PAUSED: ("resume",),
    Ask.NERVE_GONE: ("go on", "no"),
    Ask.LOCKED: ("my doctor said it's okay", "no"),
    Ask.STEADY: ("go on",),
    Ask.FEEL: ("easy", "easy", "just right", "just right", "too much", ""),
}
"""What is said to a question; an empty answer is silence. Anything else gets a yes or a no."""
DURING = (
    *("easier", "pause", "how long left", "which leg", "repeat", "skip", "harder", "more time", "slower"),
    *("it hurts", "it tingles", "sharp pain", "how many left", "longer hold", "shorter hold", "help"),
)
SELDOM = ("i can't feel my groin", "i feel dizzy", "my leg is numb")
FLOOR_WORDS = ("lie down", "on your back", "door frame")


@dataclass
class Listener(Household):
    """One person and what they heard."""

    zone: str = "Europe/London"
    heard: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(what kind of answer, its words) → how often."""
    complaints: list[str] = field(default_factory=list)
    ssml: dict[str, str] = field(default_factory=dict)
    """Words → the SSML that they came in."""
    floor: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        self._skill = build_skill(self.store, zone_of=lambda _: self.zone)

    def hears(self, words: str) -> Answer:
        before = self.stored()
        reply = self.says(words)
        kind = f"{_asked(reply)}, {'led on' if reply.memory.playing else reply.memory.ask or 'goodbye'}"
        self.heard[kind, reply.words] += 1
        self.ssml.setdefault(reply.words, _ssml(reply))
        self.complaints += [
            f"{self.now:%d %b %H:%M}, {words}: {each}" for each in self._broken(reply, before)
        ]
        return reply

    def _broken(self, reply: Answer, before: Progress | None) -> list[str]:
        told = [*reply.complaints]
        if FORBIDDEN.search(reply.words):
            told.append(f"says {reply.words}")
        if not self.floor and any(words in reply.words.lower() for words in FLOOR_WORDS):
            told.append("sends somebody to the floor who cannot use it")
        if _asked(reply) == "ProgressIntent" and reply.memory.playing is None:
            seconds = heard.length_ms(heard.of_response(reply.json["response"])) / 1000
            told += [f"a read-out of {seconds:.1f} s: {reply.words}"] if seconds > READ_OUT_MAX_S else []
        return told + _holds_broken(before, self.stored())


def _asked(reply: Answer) -> str:
    request = reply.request["request"]
    return str(request["intent"]["name"] if "intent" in request else request["type"])


def _ssml(reply: Answer) -> str:
    return str((reply.json["response"].get("outputSpeech") or {}).get("ssml", ""))


def _holds_broken(before: Progress | None, after: Progress | None) -> list[str]:
    """No hold over its cap, none grown by more than one step, none grown while it was locked."""
    told = []
    for position, state in after.positions.items() if after else ():
        was = before.position(position).hold_s if before else state.hold_s
        if state.hold_s > POSITIONS[position].hold_max_s or state.hold_s > was + 5:
            told.append(f"{position} went from {was} s to {state.hold_s} s")
        if before and before.locked and state.hold_s > was:
            told.append(f"{position} grew while it was locked")
    return told


class Month:
    """One person's days with the skill itself."""

    def __init__(self, who: Habits) -> None:
        self.random = Random(who.number + 1)
        self.who = who
        new_year = datetime(FIRST.year, 1, 1, tzinfo=UTC)
        self.home = Listener(now=new_year, zone=who.home, floor=who.floor)

    def live(self, days: int) -> Listener:
        for number, visit in enumerate(visits(self.who, self.random, days)):
            self._visit(visit, first=not number)
        self.home.complaints = [f"person {self.who.number}, {each}" for each in self.home.complaints]
        return self.home

    def _visit(self, visit: Visit, *, first: bool) -> None:
        home = self.home
        home.now, home.zone = max(visit.moment, home.now), visit.zone
        if first and not home.floor:
            home.hears("alexa tell my hamstring stretches i can't use the floor")
        home.session = None
        self._talk(home.hears(QUICK if self.random.random() < self.who.quick else LAUNCH))
        if self.random.random() < 0.3:
            home.session = None
            home.now += timedelta(seconds=30)
            home.hears(DOING)

    def _talk(self, reply: Answer) -> None:
        for _ in range(TURNS_MAX):
            if self.home.session is None:
                return
            words = self._answer(reply)
            if not words or self.random.random() < self.who.drops / 4:
                self.home.wait(16).leaves("EXCEEDED_MAX_REPROMPTS")
                return
            reply = self.home.hears(words)
        self.home.leaves()

    def _answer(self, reply: Answer) -> str:
        """What is said next, at the moment at which it is said."""
        playing = reply.memory.playing
        if playing is None:
            self.home.wait(6)
        elif self.random.random() < 0.12:
            whole_ms = sum(span.ms for span in playing.spans)
            self.home.wait(round(self.random.uniform(2, whole_ms / 1000)))
            return self.random.choice(DURING if self.random.random() < 0.97 else SELDOM)
        else:
            until = [span.phase for span in playing.spans].index(Phase.QUESTION)
            self.home.wait(round(sum(span.ms for span in playing.spans[: until + 1]) / 1000) + 1)
        ask = reply.memory.ask
        return self.random.choice(ANSWERS.get(ask, ("yes", "no")) if ask else ("yes",))


def run(count: int, days: int = DAYS) -> Outcome:
    begun_s = time.monotonic()
    broken = [each for number in range(count) for each in Month(habits(number)).live(days).complaints]
    return Outcome(count, tuple(broken), time.monotonic() - begun_s)


def main() -> None:
    given = [int(each) for each in sys.argv[1:]]
    people, days = [*given, *(PEOPLE, DAYS)[len(given) :]]
    outcome = run(people, days)
    print(f"{outcome.count} people, {days} days: {len(outcome.broken)} broken, {outcome.seconds:.0f} s")
    print(*outcome.broken[:20], sep="\n")
    sys.exit(bool(outcome.broken))


if __name__ == "__main__":
    main()
