"""Next, previous, repeat and skip."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skill.coaching.packing import natural_entry
from skill.coaching.positions import Leg
from skill.coaching.settle import keep
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase
from skill.coaching.values import replace
from skill.conversation.flow.going_on import (
    aside,
    entry_here,
    holding,
    left_ms,
    on_the_way,
    stopped,
)
from skill.conversation.flow.guided import begin, guided, there
from skill.conversation.flow.learning import learned_ready
from skill.conversation.flow.rerouting import way_over
from skill.conversation.flow.standstill import end_here
from skill.conversation.flow.wrap_up import farewell
from skill.conversation.intents.pausing import begin_block, take_up
from skill.conversation.turns.reply import Reply, leg_of, posed, talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.run import Planned, Run
    from skill.coaching.timeline import Located
    from skill.conversation.turns.turn import Turn

EARLY_ANSWER_MS = 5_000
"""A device may speak faster than estimated: at "next" a hold this close to its end counts."""
JUST_BEGUN_MS = 2_500
"""Who asks so soon after a sentence began means the one before it."""
REPEATED = "repeated"
"""In what a session remembers: which answer of it told one step once more."""
WAITS = (Phase.SETUP, Phase.SWITCH, Phase.REST, Phase.TALK)
BETWEEN_LEGS = (Phase.SWITCH, Phase.RELEASE)


def _of(leg: Leg, at: Planned, planned: Planned) -> bool:
    return (planned.block, planned.hold.leg) == (at.block, leg)


def _of_this_leg(at: Planned, planned: Planned) -> bool:
    return _of(at.hold.leg, at, planned)


PARTS: dict[str, Callable[[Planned, Planned], bool]] = {
    "HOLD": lambda at, planned: planned == at,
    "LEG": _of_this_leg,
    "THIS_LEG": _of_this_leg,
    **{f"{leg.name}_LEG": partial(_of, leg) for leg in Leg},
    "STRETCH": lambda at, planned: planned.block == at.block,
}
"""What may be skipped, by the ids of the slot type PART: whether it has a hold in it, `at` being the next."""


def ready(turn: Turn) -> Reply:
    """ "Ready", "I'm there": it ends a way at once, and is remembered; a hold it never costs (coach 3)."""
    return aside(turn, turn.words.line("yes.stretching")) if holding(turn) else move_on(turn)


def move_on(turn: Turn) -> Reply:
    """ "Next": on a way, straight to the hold; in a hold, the next one."""
    run, here = turn.run, turn.here
    if run is None or here is None:
        return take_up(turn)
    if here.span.phase is Phase.HOLD:
        return _next_hold(turn, run, here)
    turn = learned_ready(turn)
    if here.span.phase is Phase.MOVE:
        return _arrived(turn, run)
    words = turn.words.line("next.ready") if here.span.phase in WAITS else ""
    entry = natural_entry(run) if here.span.phase is Phase.RELEASE else Entry.READY
    return guided(turn, stopped(turn, run), begin(turn, entry, words))


def _next_hold(turn: Turn, run: Run, here: Located) -> Reply:
    """A hold that is all but over counts: the device may be ahead of the estimate."""
    hold = run.pending()[0]
    return _without(turn, run, [hold]) if here.left_ms > EARLY_ANSWER_MS else _carry(turn, run.finish(hold))


def _arrived(turn: Turn, run: Run) -> Reply:
    """At the chair before the time for it is over: the way into the position comes now."""
    here, left = turn.here, left_ms(turn)
    left = None if here is None or left is None else left - here.left_ms
    opening = talk(turn, turn.words.line("next.ready"))
    return guided(turn, stopped(turn, run), Start(Entry.SETUP, opening, left_ms=left))


def _carry(turn: Turn, run: Run, opening: str = "") -> Reply:
    """On with `run`, or its end where nothing is left."""
    entry, before = _entry_after(turn, run), turn.run or run
    run = _at_rest(turn, run)
    turn = turn.with_progress(keep(turn.progress, before, run))
    if run.complete:
        return end_here(turn, run, opening, *farewell(turn, run))
    return guided(turn, run, begin(turn, entry, opening))


def _at_rest(turn: Turn, run: Run) -> Run:
    return replace(run, sent=None, held_s=0, touched_s=turn.now_ms // 1000)


def _entry_after(turn: Turn, run: Run) -> Entry:
    """How to come to the next hold of `run` from where the person is, who may be in position already."""
    was, here = turn.run, turn.here
    if was is None or was.at is None or run.at is None or was.at.block != run.at.block:
        return Entry.SETUP
    in_position = here is not None and here.span.phase not in (Phase.SETUP, Phase.MOVE)
    if not in_position or turn.question is not None:
        return natural_entry(run)
    return Entry.REST if was.at.hold.leg is run.at.hold.leg else Entry.SWITCH


def _without(turn: Turn, run: Run, holds: list[Planned]) -> Reply:
    before, run = run.at, run.skip(holds)
    at = run.at
    if at is None or run.block is None or before is None:
        return _carry(turn, run, turn.words.line("skip.last"))
    if at == before:
        return aside(turn.with_progress(turn.progress.with_run(run)), turn.words.line("skip.later"))
    if at.block != before.block:
        words = turn.words.line("skip.to_position", position=run.block.position)
        return guided(turn, _at_rest(turn, run), way_over(turn, run, before.block, words))
    key = "skip.to_hold" if at.hold.leg is before.hold.leg else "skip.to_leg"
    return _carry(turn, run, turn.words.line(key, leg=at.hold.leg))


def skip(turn: Turn) -> Reply:
    """This hold, a leg, this stretch or one by name; without a word for it, the smallest thing going on.

    "Switch legs" said between them means the one that is next.
    """
    run = turn.run
    if run is None or run.at is None:
        return aside(turn, turn.words.line("skip.idle"))
    at, part, here = run.at, turn.slots.get("part", ""), turn.here
    between = here is not None and here.span.phase in BETWEEN_LEGS
    if part == "LEG" and between and _other_leg_next(run):
        return move_on(turn)
    named = turn.slots.get("position", "").lower()
    if named:
        return _without(turn, run, [p for p in run.pending() if run.blocks[p.block].position == named])
    meant = PARTS.get(part) or PARTS[_smallest(turn, run)]
    return _without(turn, run, [planned for planned in run.pending() if meant(at, planned)])


def skip_ahead(turn: Turn) -> Reply:
    """The same at the question before the next block or leg."""
    switch = turn.slots.get("part") == "LEG" and turn.run is not None and _other_leg_next(turn.run)
    return begin_block(turn) if switch else skip(turn)


def _other_leg_next(run: Run) -> bool:
    before = run.before()
    return before is not None and run.at is not None and before.hold.leg is not run.at.hold.leg


def _smallest(turn: Turn, run: Run) -> str:
    """Before a position is taken up it is the whole stretch, afterwards one hold."""
    entering = natural_entry(run) is Entry.SETUP and entry_here(turn, run) is Entry.SETUP
    return "STRETCH" if entering else "HOLD"


def go_back(turn: Turn) -> Reply:
    """The hold before, once more; it is not counted twice."""
    run = turn.run
    if run is None or run.at is None:
        return aside(turn, turn.words.line("previous.idle"))
    before = run.before()
    opening = turn.words.line("previous" if before else "previous.first")
    back = run.back_to(before or run.at)
    return guided(turn, back, begin(turn, _entry_after(turn, back), opening))


def repeat_way_in(turn: Turn) -> Reply:
    """The way into the position in full, then the hold from its start.

    On a way that is told in full already its last sentence comes first, and all of it when asked once more.
    """
    run = turn.run
    if run is None or turn.memory.playing is None:
        return repeat_words(turn)
    in_full = run.block is not None and turn.progress.told_in_full(run.block.position)
    if in_full and on_the_way(turn) and not turn.just_had(REPEATED):
        return _repeat_step(turn, run)
    opening = turn.words.line("repeat.hold" if holding(turn) else "repeat")
    again = replace(stopped(turn, run), held_s=0)
    return guided(turn, again, there(turn, opening), full=True)


def _repeat_step(turn: Turn, run: Run) -> Reply:
    """What was told last, and on from there; just after it began, what was told before it as well."""
    left = (left_ms(turn) or 0) + JUST_BEGUN_MS
    again = guided(turn, stopped(turn, run), Start(entry_here(turn, run), left_ms=left))
    return replace(again, about={**turn.memory.about, REPEATED: turn.number})


def repeat_words(turn: Turn) -> Reply:
    return aside(turn, turn.memory.said or turn.words.line("repeat.nothing"))


def repeat_question(turn: Turn) -> Reply:
    """All that was said with it."""
    question = turn.question
    assert question is not None
    about = turn.memory.about
    again = turn.memory.said or turn.words.line(f"again.{question}", leg_of(about))
    return posed(turn, question, again, about=about)
