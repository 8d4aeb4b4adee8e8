"""Leads through the next holds, and through all the rest where nobody answers.

Silence means carry on, to the end: the reprompt has all that is left, and a goodbye (coach 2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.cues import PAUSE_MIN_MS, Place
from skill.coaching.manner import manner_of
from skill.coaching.packing import GOODBYE_MS, RESPONSE_MAX_MS, pack, rest_of
from skill.coaching.segment import Guide, Segment
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase, Timeline
from skill.conversation.flow.wrap_up import farewell, report, wrap_up
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, talk

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


NOTHING = Timeline()
SHORT_MS = 3_000
"""Of the last words, for what was left short."""


def guided(turn: Turn, run: Run, start: Start, *, full: bool = False) -> Reply:
    """Play `run` from its next hold on; `full` tells the ways in at length however well they are known."""
    guide = _guide(turn, run, full=full)
    packed = pack(guide, run, start, talk(turn, turn.words.line("carry_on")), alone=turn.alone)
    speech, after = packed.speech.timeline, packed.speech.after
    if after.complete:
        room_ms = RESPONSE_MAX_MS - speech.ms
        asked = talk(turn, wrap_up(turn, after, room_ms), phase=Phase.QUESTION)
        goodbye = NOTHING if turn.alone else talk(turn, turn.words.line("goodbye"), phase=Phase.QUESTION)
        return _reply(turn, run, speech + asked, goodbye, (Ask.FEEL, Ask.FEEL))
    speech += talk(turn, _question(turn, after), phase=Phase.QUESTION)
    if packed.rest is None:
        return _reply(turn, run, speech, NOTHING, (Ask.NEXT, Ask.NEXT))
    rest = _to_the_end(turn, after, packed.rest)
    return _reply(turn, run, speech, rest, (Ask.NEXT, Ask.FEEL))


def _to_the_end(turn: Turn, planned: Run, rest: Segment) -> Timeline:
    """What comes where nobody answers, with what was left short, and a goodbye."""
    left_short = [
        turn.words.line("short", count=now.holds, position=now.position)
        for now, before in zip(rest.after.blocks, planned.blocks, strict=True)
        if now.holds < before.holds
    ]
    return rest.timeline + talk(turn, *left_short, *_last_words(turn, rest.after), phase=Phase.QUESTION)


def _last_words(turn: Turn, run: Run) -> list[str]:
    goodbye = turn.words.line("goodbye")
    told = [*farewell(turn, run), goodbye]
    short = turn.words.speech_ms(" ".join(told)) <= GOODBYE_MS - SHORT_MS
    return told if short else [*report(turn, run), goodbye]


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
    return Timeline.of(Place(turn.words, None).spread(phase, sentences, round(wait_s * 1000)))


def step_news(turn: Turn, run: Run) -> str:
    """That the hold grew, before its position begins; "no" undoes it. Empty where it did not."""
    block = run.block
    if block is None or block.passed or not turn.progress.position(block.position).stepped:
        return ""
    return turn.words.line("hello.step", position=block.position, count=block.hold_s)


def offer(turn: Turn, run: Run, *sentences: str, before: Timeline = NOTHING) -> Reply:
    """Only the question before the next block; silence still carries on with that block."""
    return ask_before(turn, run, Ask.NEXT, *sentences, _question(turn, run), before=before)


def ask_before(turn: Turn, run: Run, question: Ask, *sentences: str, before: Timeline = NOTHING) -> Reply:
    """Any question before the next block, which comes by itself where nobody answers."""
    guide = _guide(turn, run)
    speech = before + talk(turn, *sentences, phase=Phase.QUESTION)
    if turn.alone:
        return _reply(turn, run, speech, NOTHING, (question, question))
    carry_on = talk(turn, turn.words.line("carry_on"), step_news(turn, run))
    rest, _ = rest_of(guide, run, carry_on)
    return _reply(turn, run, speech, _to_the_end(turn, run, rest), (question, Ask.FEEL))


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


def _reply(turn: Turn, run: Run, speech: Timeline, reprompt: Timeline, asks: tuple[Ask, Ask]) -> Reply:
    """`asks` are the questions at the end of the speech and of the reprompt."""
    touched = replace(run, sent=None, touched_s=turn.now_ms // 1000)
    return Reply(turn.at_rest.with_run(touched), speech, reprompt, *asks, run.id, guided=True)
