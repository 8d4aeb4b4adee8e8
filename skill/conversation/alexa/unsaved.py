"""Progress could not be saved: the coaching goes on, and the person hears of it once a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.packing import RESPONSE_MAX_MS
from skill.coaching.timeline import Phase, Timeline
from skill.coaching.values import replace
from skill.conversation.turns.reply import talk

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def owned_up(turn: Turn, reply: Reply) -> Reply:
    """`reply` with one sentence about it, where that can be said without getting in the way.

    An open session tries again by itself, so it is said in front of the question at the end of a block:
    never in a hold, which would become longer, and never before an answer that is waited for.
    """
    if heard(turn):
        return reply
    if not reply.open:
        return replace(reply, speech=talk(turn, turn.words.line("not_saved")) + reply.speech)
    cues = reply.speech.cues
    if not reply.guided or not cues or cues[-1].phase is not Phase.QUESTION:
        return reply
    *before, asked = cues
    # In one breath: what is said without a wait between is longer than each by itself.
    told = talk(turn, turn.words.line("not_saved.yet"), asked.text, phase=Phase.QUESTION)
    speech = Timeline(tuple(before)) + told
    if speech.ms > RESPONSE_MAX_MS:
        return reply
    told_ms = turn.now_ms + speech.ms - asked.ms
    return replace(reply, speech=speech, told_ms=told_ms)


def heard(turn: Turn) -> bool:
    """Whether this session got as far as that sentence."""
    return 0 < turn.memory.told_ms <= turn.now_ms
