"""Leads through the next block, and through the one after it where nobody answers.

The reprompt of a block is the next block: silence means carry on (design decision 6).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from skill.coaching.cues import Place
from skill.coaching.segment import RESPONSE_MAX_MS, Entry, Guide, Manner, Segment, Start
from skill.coaching.timeline import Phase, Timeline
from skill.conversation.flow.wrap_up import wrap_up
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, talk

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


NOTHING = Timeline()


@dataclass(frozen=True, slots=True)
class Part:
    """One response's worth of stretching with the question at its end."""

    speech: Timeline
    after: Run
    ask: Ask


def guided(turn: Turn, run: Run, start: Start, *, full: bool = False) -> Reply:
    """Play `run` from its next hold on; `full` tells the way in at length however well it is known."""
    guide = Guide(turn.words, manner(turn.progress, run, full=full))
    first = _part(turn, guide.segment(run, start))
    if turn.screen:
        return _reply(turn, run, first.speech, NOTHING, (first.ask, first.ask))
    if first.after.complete:
        again = talk(turn, turn.words.line("again.feel"), phase=Phase.QUESTION)
        return _reply(turn, run, first.speech, again, (first.ask, first.ask))
    second = _next_part(turn, guide, first.after)
    return _reply(turn, run, first.speech, second.speech, (first.ask, second.ask))


def begin(turn: Turn, entry: Entry, opening: str = "") -> Start:
    """`opening` is said first."""
    return Start(entry, talk(turn, opening))


def there(turn: Turn, opening: str) -> Start:
    """The way into a position that one is in already; getting up comes first only where it was going on."""
    moving = turn.here is not None and turn.here.span.phase is Phase.MOVE
    return Start(Entry.SETUP, talk(turn, opening), in_place=not moving)


def waiting(turn: Turn, phase: Phase, words: str, wait_s: float) -> Timeline:
    """Words and then silence, `wait_s` seconds together."""
    return Timeline.of(Place(turn.words, None).said(phase, words, round(wait_s * 1000)))


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
    guide = Guide(turn.words, manner(turn.progress, run))
    speech = before + talk(turn, *sentences, phase=Phase.QUESTION)
    if turn.screen:
        return _reply(turn, run, speech, NOTHING, (question, question))
    part = _next_part(turn, guide, run)
    return _reply(turn, run, speech, part.speech, (question, part.ask))


def _next_part(turn: Turn, guide: Guide, run: Run) -> Part:
    carry_on = talk(turn, turn.words.line("carry_on"), step_news(turn, run))
    return _part(turn, guide.segment(run, Start(natural_entry(run), carry_on)))


def manner(progress: Progress, run: Run, *, full: bool = False) -> Manner:
    """How this person wants to be guided; `full` tells every way in at length."""
    positions = {block.position for block in run.blocks}
    in_full = {position: full or progress.told_in_full(position) for position in positions}
    return Manner(pace=progress.pace_factor, full=in_full, quiet=progress.quiet)


def natural_entry(run: Run) -> Entry:
    """How one comes to the next hold where nothing was interrupted."""
    block, at = run.block, run.at
    if block is None or at is None or not block.reached:
        return Entry.SETUP
    return Entry.REST if at.hold.leg in block.reached else Entry.SWITCH


def _part(turn: Turn, segment: Segment) -> Part:
    over = segment.after.complete
    room_ms = RESPONSE_MAX_MS - segment.timeline.ms
    words = wrap_up(turn, segment.after, room_ms) if over else _question(turn, segment.after)
    speech = segment.timeline + talk(turn, words, phase=Phase.QUESTION)
    return Part(speech, segment.after, Ask.FEEL if over else Ask.NEXT)


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
