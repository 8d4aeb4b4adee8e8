"""Answers in the middle of a stretch and goes on where the person is.

"How long left" must never start anything over, and "resume" must never skip (design decision 7).
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from skill.coaching.packing import natural_entry
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase
from skill.coaching.values import replace
from skill.conversation.flow import breathing
from skill.conversation.flow.cut_off import interrupted, offer_resume
from skill.conversation.flow.guided import ask_before, guided, offer, tell_longer_holds
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, ask, talk, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

WITHIN_HOLD_MS = 5_000
"""What takes no longer to say is said while the hold goes on."""

WAYS_IN = (Phase.MOVE, Phase.SETUP, Phase.SWITCH, Phase.REST, Phase.LEAD_IN)
ON_THE_WAY = (Phase.MOVE, Phase.SETUP, Phase.SWITCH)
ENTRIES = {
    Phase.SETUP: Entry.SETUP,
    Phase.MOVE: Entry.SETUP,
    Phase.SWITCH: Entry.SWITCH,
    Phase.REST: Entry.REST,
}


def holding(turn: Turn) -> bool:
    """Whether the person is in the middle of a hold."""
    here = turn.here
    return here is not None and here.span.phase is Phase.HOLD and turn.question is None


def on_the_way(turn: Turn) -> bool:
    """Whether the person is on the way into a position, or into it with the other leg."""
    here = turn.here
    return here is not None and here.span.phase in ON_THE_WAY and turn.question is None


def held_s(turn: Turn, run: Run) -> int:
    """Whole seconds already held of the next hold, at this moment."""
    here = turn.here
    if here is None or here.span.phase is not Phase.HOLD or run.at is None:
        return run.held_s
    if (here.span.leg, here.span.hold) != run.at.hold:
        return run.held_s
    return run.held_s + round(here.into_ms / 1000)


def stopped(turn: Turn, run: Run) -> Run:
    """`run` as it stands now, with nothing playing any more."""
    return replace(run, held_s=held_s(turn, run), sent=None, touched_s=turn.now_ms // 1000)


def entry_here(turn: Turn, run: Run) -> Entry:
    """How to come back to the next hold from this moment."""
    here = turn.here
    if here is None:
        return Entry.SETUP
    if here.span.phase is Phase.HOLD:
        return Entry.BACK
    if here.span.phase is Phase.LEAD_IN:
        return Entry.READY
    return ENTRIES.get(here.span.phase, natural_entry(run))


def aside(turn: Turn, *sentences: str) -> Reply:
    """Say something and go on: with the open question, or with the stretch where it was.

    Where nothing is going on the session ends, unless it cut a stretch short a moment ago.
    """
    run, question, playing = turn.run, turn.question, turn.memory.playing
    if question is not None and run is not None and playing is not None:
        return _keeping(turn, ask_once_more(turn, run, question, *sentences))
    if question is not None:
        return ask(turn, question, *sentences, about=turn.memory.about)
    if run is not None and playing is not None:
        return go_on(turn, run, " ".join(sentences))
    if breathing.breathing(turn):
        return breathing.go_on(turn, *sentences)
    cut_off = interrupted(turn)
    return tell(turn, *sentences) if cut_off is None else offer_resume(turn, cut_off, *sentences)


def say(turn: Turn, key: str) -> Reply:
    """One line by the way, whatever is going on."""
    return aside(turn, turn.words.line(key))


def ask_again(turn: Turn) -> Reply:
    """The question that is open comes first; where there is none, on it goes."""
    return aside(turn)


def ask_once_more(turn: Turn, run: Run, question: Ask, *sentences: str) -> Reply:
    """A question that stands before a block, which still comes by itself where nobody answers."""
    halted = stopped(turn, run)
    if question is Ask.NEXT:
        return offer(turn, halted, *sentences)
    return ask_before(turn, halted, question, *sentences, turn.words.line(f"again.{question}"))


def begin_next(turn: Turn, run: Run, said: str = "") -> Reply:
    """The words, then the block that is next, without waiting for its question any longer."""
    opening = talk(turn, said, tell_longer_holds(turn, run) if run.before() is None else "")
    return guided(turn, stopped(turn, run), Start(natural_entry(run), opening))


def go_on(turn: Turn, run: Run, said: str) -> Reply:
    """Few words are said while the hold goes on; more interrupt it, with a lead-in after them."""
    entry, halted = entry_here(turn, run), stopped(turn, run)
    if entry is not Entry.BACK:
        return _keeping(turn, guided(turn, halted, Start(entry, talk(turn, said), left_ms=left_ms(turn))))
    if turn.words.speech_ms(said) <= WITHIN_HOLD_MS:
        return _keeping(turn, guided(turn, halted, Start(Entry.RUNNING, answer=said)))
    let_go = turn.words.line("let_go")
    return _keeping(turn, guided(turn, halted, Start(Entry.BACK, talk(turn, let_go, said))))


def _keeping(turn: Turn, reply: Reply) -> Reply:
    """An answer by the way changes nothing of what the session remembers."""
    return replace(reply, about=turn.memory.about)


def left_ms(turn: Turn) -> int | None:
    """How much of the present way into a hold is still to come (milliseconds); None outside of one."""
    here, playing = turn.here, turn.memory.playing
    if here is None or playing is None or here.span.phase not in WAYS_IN:
        return None
    later = takewhile(lambda span: span.phase in WAYS_IN, playing.spans[here.index + 1 :])
    return here.left_ms + sum(span.ms for span in later)
