"""Every path of the conversation: from all places that are known, on to each place that an answer leads to.

A place is what the router goes by (the open question, what is being done, a lock) and the phase of what is
being played. Each new one is walked in its turn, until no answer leads to another.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.settle import settle
from skill.conversation.alexa.session import memory_of
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.router import doing
from skill.conversation.routing.routes import ROUTES
from skill.conversation.routing.rows import BLOCK_DONE, LAUNCH, Doing
from skill.conversation.turns.turn import Turn
from skill.speech.languages import words_for
from skill.storage.codec import decode
from tests.conversation.asked import ASKED, DOING
from tests.conversation.states import STATES
from tests.conversation.wishes import WISHES
from tests.conversation.with_alexa import permitted
from tests.map.walk import Step, said_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from skill.coaching.timeline import Phase
    from skill.conversation.turns.memory import Ask
    from tests.conversation.with_alexa import Home

INTO_IT_S = 2
STOPS = ("stop", "cancel", "go home")
RED_FLAGS = ("call an ambulance", "i have a fever", "i feel dizzy", "i fell", "i want to die")
LEADING = (
    *("yes", "no", "next", "pause", "repeat", "it hurts", "sharp pain", "it tingles"),
    *("just breathe", "delete my data", "set reminders", "what are my reminders"),
    *("that was a mistake", "i have no door frame", "only the left leg"),
)
"""What leads to nearly every spot that all wishes together lead to (75 of 77), and to every question."""
NOT_SAID = {LAUNCH, BLOCK_DONE}
"""Rows that nobody asks for in words."""


class Spot(NamedTuple):
    """Where somebody is, as far as it decides what a word does."""

    question: Ask | None
    doing: Doing
    phase: Phase | None
    locked: bool
    open: bool

    def __str__(self) -> str:
        parts = (self.question or "no question", self.doing, self.phase or "nothing playing")
        return " · ".join([*map(str, parts), *(["locked"] if self.locked else [])])


class Paths(NamedTuple):
    homes: dict[Spot, Home]
    """One home for each spot that was reached."""
    steps: dict[Spot, tuple[Step, ...]]


def spot_of(home: Home) -> Spot:
    """Where this home is at this moment."""
    if home.session is None:
        known = home.stored()
        return Spot(None, Doing.NOTHING, None, known is not None and known.locked, open=False)
    attributes = home.session.attributes
    progress = settle(decode(attributes["progress"]), home.now)
    memory = memory_of(attributes["memory"])
    turn = Turn(home.now, "", home.device, False, progress, memory, words_for("", 0, 0))
    phase = turn.here.span.phase if turn.here else None
    return Spot(turn.question, doing(turn), phase, progress.locked, open=True)


def walked(wishes: Iterable[str] = WISHES, *, beyond: bool = True) -> Paths:
    """All that is reached, and each of `wishes` said there; not `beyond`: from the known places alone."""
    said = tuple(wishes)
    homes: dict[Spot, Home] = {}
    waiting: deque[Spot] = deque()
    steps: dict[Spot, tuple[Step, ...]] = {}

    def note(home: Home) -> None:
        for later in _moments(home):
            if (spot := spot_of(later)) not in homes:
                homes[spot] = later
                waiting.append(spot)

    for home in _known():
        note(home)
    while waiting:
        spot = waiting.popleft()
        steps[spot] = tuple(said_at(homes[spot], words) for words in said)
        for step in steps[spot] if beyond else ():
            note(step.home)
    return Paths(homes, steps)


def _known() -> Iterator[Home]:
    makers: list[Callable[[], Home]] = [*DOING.values(), *ASKED.values()]
    yield from (make() for make in makers)
    for bring in STATES.values():
        home = permitted()
        bring(home)
        yield home


def _moments(home: Home) -> Iterator[Home]:
    """The home as it is, and a little into each phase of what is being played."""
    yield home.twin()
    if home.session is None:
        return
    playing = memory_of(home.session.attributes["memory"]).playing
    passed_ms, seen = 0, set()
    for span in playing.spans if playing else ():
        if span.phase not in seen:
            seen.add(span.phase)
            yield home.twin().wait(passed_ms / 1000 + min(INTO_IT_S, span.ms / 2000))
        passed_ms += span.ms


def holes(paths: Paths) -> list[str]:
    """Questions that nobody was led to, and rows of the router's table that were not met at every spot."""
    asked = {spot.question for spot in paths.steps}
    missed = [f"the question {question}" for question in QUESTIONS if question not in asked]
    wanted = set(ROUTES) - NOT_SAID
    for spot, steps in paths.steps.items():
        met = {step.routed.row for step in steps}
        missed += [f"{row} at {spot}" for row in sorted(wanted - met)]
    return missed


def never_together(paths: Paths) -> list[str]:
    """Questions that no word leads to while this is done: the table's answer for it is never needed."""
    reached = {(spot.question, spot.doing) for spot in paths.steps}
    pairs = ((question, what) for question in QUESTIONS for what in Doing)
    return [f"{question} while {what}" for question, what in pairs if (question, what) not in reached]


def report(paths: Paths) -> str:
    turns = sum(map(len, paths.steps.values()))
    missed, apart = holes(paths), never_together(paths)
    return "\n".join(
        [
            f"Every path: {len(paths.steps)} spots, {turns:,} turns",
            f"Questions and rows that were missed: {', '.join(missed) or 'none'}",
            f"Questions never open while this is done ({len(apart)}): {', '.join(apart)}",
        ]
    )
