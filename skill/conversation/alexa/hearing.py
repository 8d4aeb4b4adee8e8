"""Which variants of its lines a person has heard last, however far into what was sent they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.conversation.turns.reply import LISTENING

if TYPE_CHECKING:
    from skill.conversation.turns.memory import Memory
    from skill.conversation.turns.reply import Reply
    from skill.speech.words import Words


def tellings(words: Words, reply: Reply) -> dict[str, tuple[tuple[int, int], ...]]:
    """Line → when its variants begin (milliseconds after the reply is sent), and which they are."""
    told: dict[str, list[tuple[int, int]]] = {}
    at_ms = 0
    for cue in (*reply.speech, LISTENING, *reply.reprompt):
        for key, variant in words.variants_in(cue.text):
            told.setdefault(key, []).append((at_ms, variant))
        at_ms += cue.ms
    return {key: tuple(times) for key, times in told.items()}


def heard_by(memory: Memory, now_ms: int) -> dict[str, int]:
    """Line → its variant that was heard last in this session."""
    passed_ms = now_ms - memory.playing.at_ms if memory.playing else None
    heard = dict(memory.heard)
    for key, times in memory.tellings.items():
        by_now = [variant for at_ms, variant in times if passed_ms is None or at_ms <= passed_ms]
        heard |= {key: by_now[-1]} if by_now else {}
    return heard
