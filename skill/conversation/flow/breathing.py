"""A minute of breathing: played, interrupted, and counted once it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.breathing import BREATHS, breathed, breaths, breaths_left, may_count
from skill.coaching.timeline import Phase
from skill.coaching.values import replace
from skill.conversation.flow.cut_off import resumable
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.conversation.turns.turn import Turn

COUNTS = "counts"
"""In what a question is about: this minute is a stretch session, on a day that is a rest for safety."""
KEPT = "kept"
"""A stretch was set aside for it, and is offered again after it."""
LEFT = "left_breaths"
YES = "yes"


def breathing(turn: Turn) -> bool:
    """Whether the person is in the middle of it."""
    return turn.here is not None and turn.here.span.phase is Phase.BREATHE


def minute(turn: Turn, *sentences: str, about: Mapping[str, str] | None = None, left: int = BREATHS) -> Reply:
    """The sentences, then the last `left` breaths and the question after them."""
    about = about or {}
    opening = talk(turn, *sentences, phase=Phase.BREATHE)
    question, words, again = _after(turn, about)
    speech = opening + breaths(turn.words, left) + talk(turn, *words, phase=Phase.QUESTION)
    reprompt = talk(turn, "" if turn.alone else turn.words.line(again), phase=Phase.QUESTION)
    return Reply(turn.at_rest, speech, reprompt, question, question, about=about, guided=True)


def _after(turn: Turn, about: Mapping[str, str]) -> tuple[Ask, list[str], str]:
    """What is asked after it, how, and the line that asks it once more."""
    counts = about.get(COUNTS) == YES and may_count(turn.progress, turn.day)
    done = turn.words.line("breath.counted" if counts else "breath.done")
    run = resumable(turn) if about.get(KEPT) == YES else None
    if run is None or run.block is None or run.at is None:
        return Ask.BREATHE, [done, turn.words.line("breath.another")], "again.breathe"
    place = turn.words.line("resume.ask", position=run.block.position, leg=run.at.hold.leg)
    return Ask.RESUME, [done, place], "again.resume"


def go_on(turn: Turn, *sentences: str) -> Reply:
    """The sentences, then what is left of the minute; a breath that was cut off is taken again."""
    return minute(turn, *sentences, about=turn.memory.about, left=_left(turn))


def _left(turn: Turn) -> int:
    here, told = turn.here, turn.memory.about.get(LEFT, "")
    if here is not None and breathing(turn):
        return breaths_left(here.left_ms)
    return min(BREATHS, int(told)) if told in [str(n) for n in range(1, BREATHS + 1)] else BREATHS


def seconds_left(turn: Turn) -> int:
    here = turn.here
    return 0 if here is None else round(here.left_ms / 1000)


def paused(turn: Turn) -> Reply:
    about = {**turn.memory.about, LEFT: str(_left(turn))}
    return posed(turn, Ask.PAUSED, turn.words.line("pause"), turn.words.line("pause.say"), about=about)


def standing_still(turn: Turn) -> bool:
    """Whether it was paused."""
    return turn.memory.ask is Ask.PAUSED and LEFT in turn.memory.about


def offered(turn: Turn, closing: Reply) -> Reply:
    """`closing`, the last words of a day without a stretch session, and then the offer of a minute.

    Never to anybody who was told to see a doctor first.
    """
    progress = closing.progress
    if progress.locked or progress.history.day(turn.day).sessions:
        return closing
    about = {COUNTS: YES}
    asked = posed(turn.with_progress(progress), Ask.BREATHE, turn.words.line("breath.offer"), about=about)
    return replace(asked, speech=closing.speech + asked.speech)


def credited(turn: Turn) -> Turn:
    """The turn with a minute counted that was heard to its end, once."""
    memory, playing = turn.memory, turn.memory.playing
    if memory.about.get(COUNTS) != YES or playing is None or playing.spans[:1] == ():
        return turn
    first = playing.spans[0]
    if first.phase is not Phase.BREATHE or turn.now_ms - playing.at_ms < first.ms:
        return turn
    about = {key: value for key, value in memory.about.items() if key != COUNTS}
    return replace(turn, progress=breathed(turn.progress, turn.now), memory=replace(memory, about=about))
