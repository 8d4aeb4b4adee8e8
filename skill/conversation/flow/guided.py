"""Leads through the next holds, and through all the rest where nobody answers.

Silence means carry on, to the end: the reprompt has all that is left, and a goodbye (coach 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.cues import PAUSE_MIN_MS, Place
from skill.coaching.manner import manner_of
from skill.coaching.packing import natural_entry, pack, rest_of
from skill.coaching.segment import Guide, Segment
from skill.coaching.steps import Entry, Start, steps_to
from skill.coaching.timeline import Phase, Timeline
from skill.coaching.values import replace
from skill.conversation.flow.wrap_up import farewell, feel_is_due, last_words
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, talk

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


NOTHING = Timeline()
UNASKED = "unasked"
"""In what the last question is about: it did not ask how it felt."""


def guided(turn: Turn, run: Run, start: Start, *, full: bool = False) -> Reply:
    """Play `run` from its next hold on; `full` tells the ways in at length however well they are known."""
    guide = _guide(turn, run, full=full)
    packed = pack(guide, run, start, talk(turn, turn.words.line("carry_on")), alone=turn.alone)
    speech, after = packed.speech.timeline, packed.speech.after
    if after.complete:
        return _to_its_end(turn, run, speech, after)
    speech += talk(turn, _question(turn, after), phase=Phase.QUESTION)
    if packed.rest is None:
        return _reply(turn, run, speech, NOTHING, (Ask.NEXT, Ask.NEXT))
    rest = _to_the_end(turn, after, packed.rest)
    return _reply(turn, run, speech, rest, (Ask.NEXT, None))


def _to_its_end(turn: Turn, run: Run, speech: Timeline, after: Run) -> Reply:
    """The last holds, what was done, and how it felt or else what is next; silence gets a goodbye."""
    told, next_one = last_words(turn, after)
    due = feel_is_due(turn, after)
    if due:
        turn = turn.with_progress(replace(turn.progress, feel_day=turn.day))
    # The session stays open in any case: whoever is in the last hold must be heard when it hurts.
    question = turn.words.line("feel.ask" if due else "end.ask")
    asked = talk(turn, *told, question, phase=Phase.QUESTION)
    goodbye = NOTHING if turn.alone else talk(turn, next_one or turn.words.line("stop"), phase=Phase.QUESTION)
    reply = _reply(turn, run, speech + asked, goodbye, (Ask.FEEL, Ask.FEEL))
    return reply if due else replace(reply, about={UNASKED: UNASKED})


def _to_the_end(turn: Turn, planned: Run, rest: Segment) -> Timeline:
    """What comes where nobody answers, with what was left short, and a goodbye."""
    words = [_left_short(turn, planned, rest.after), *farewell(turn, rest.after)]
    return rest.timeline + talk(turn, *words, phase=Phase.QUESTION)


def _left_short(turn: Turn, planned: Run, played: Run) -> str:
    """Where silence leaves out holds, in one sentence; empty for none."""
    pairs = zip(played.blocks, planned.blocks, strict=True)
    shorter = [now for now, before in pairs if now.holds < before.holds]
    if len(shorter) > 1:
        return turn.words.line("short.several")
    return "".join(turn.words.line("short", count=now.holds, position=now.position) for now in shorter)


def begin(turn: Turn, entry: Entry, opening: str = "") -> Start:
    """`opening` is said first, and apart from the last movement."""
    said = talk(turn, opening)
    if entry is Entry.READY and said:
        said = Timeline.of(cue._replace(pause_ms=PAUSE_MIN_MS) for cue in said)
    return Start(entry, said)


def there(turn: Turn, opening: str) -> Start:
    """The way into a position that one is in already; getting up comes first only where it was going on."""
    moving = turn.here is not None and turn.here.span.phase is Phase.MOVE
    return Start(Entry.SETUP, talk(turn, opening), in_place=not moving)


def waiting(turn: Turn, phase: Phase, sentences: list[str], wait_s: float) -> Timeline:
    """The sentences spread over `wait_s` seconds."""
    place = Place(turn.words, None)
    return Timeline.of(place.spread(phase, [*map(place.sentence, sentences)], round(wait_s * 1000)))


def left_s(turn: Turn, run: Run) -> float:
    """How many seconds all that is ahead of `run` takes, by plan."""
    guide, holds = _guide(turn, run), run.pending()
    if not holds:
        return 0
    return guide.seconds(run, [*steps_to(run, Start(natural_entry(run)), holds)], guide.manner.pace)[-1]


def tell_longer_holds(turn: Turn, run: Run) -> str:
    """That holds grew, once for all of them, before the first; "no" undoes it (coach 6). Empty for none."""
    states = {block.position: turn.progress.position(block.position) for block in run.blocks}
    grown = [position for position, state in states.items() if state.stepped]
    if not grown:
        return ""
    seconds = {states[position].hold_s for position in grown}
    if len(grown) == 1:
        return turn.words.line("hello.step", position=grown[0], count=max(seconds))
    everywhere = len(grown) == len(states)
    if everywhere and len(seconds) == 1:
        return turn.words.line("hello.step.everywhere", count=max(seconds))
    return turn.words.line("hello.step.each" if everywhere else "hello.step.some")


def offer(turn: Turn, run: Run, *sentences: str, before: Timeline = NOTHING) -> Reply:
    """Only the question before the next block; silence still carries on with that block."""
    return ask_before(turn, run, Ask.NEXT, *sentences, _question(turn, run), before=before)


def ask_before(turn: Turn, run: Run, question: Ask, *sentences: str, before: Timeline = NOTHING) -> Reply:
    """Any question before the next block, which comes by itself where nobody answers."""
    guide = _guide(turn, run)
    speech = before + talk(turn, *sentences, phase=Phase.QUESTION)
    if turn.alone:
        return _reply(turn, run, speech, NOTHING, (question, question))
    rest, _ = rest_of(guide, run, talk(turn, turn.words.line("carry_on")))
    return _reply(turn, run, speech, _to_the_end(turn, run, rest), (question, None))


def _guide(turn: Turn, run: Run, *, full: bool = False) -> Guide:
    positions = [block.position for block in run.blocks]
    return Guide(turn.words, manner_of(turn.progress, positions, full=full))


def _question(turn: Turn, run: Run) -> str:
    block, at = run.block, run.at
    if block is None or at is None:
        return ""
    if block.reached:
        return turn.words.line("question.other_leg", leg=at.hold.leg)
    return turn.words.line("question.next_position", position=block.position)


def _reply(
    turn: Turn, run: Run, speech: Timeline, reprompt: Timeline, asks: tuple[Ask | None, Ask | None]
) -> Reply:
    """`asks` are the questions at the end of the speech and of the reprompt."""
    touched = replace(run, sent=None, touched_s=turn.now_ms // 1000)
    return Reply(turn.at_rest.with_run(touched), speech, reprompt, *asks, run.id, guided=True)
