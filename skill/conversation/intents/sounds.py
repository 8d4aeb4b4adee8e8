"""A soft bell for each hold and a quiet bed of sound, where they are wanted (coach 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.deliveries import Channel, refuses
from skill.coaching.sounds import OFFERED_FROM, OFFERED_UNTIL, Bed
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside
from skill.conversation.flow.wrap_up import next_step
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.conversation.turns.turn import Turn


def turn_on(turn: Turn) -> Reply:
    """The bell, or the bed that was named; from this moment on, and remembered."""
    progress, key = _wanted(turn)
    if _silent_here(turn):
        key = "sounds.not_here"
    wanted = turn.with_progress(progress)
    still = turn.words.line("sounds.still") if turn.alone and not wanted.alone else ""
    return aside(wanted, turn.words.line(key), still)


def turn_off(turn: Turn) -> Reply:
    """All sounds, or only the bed that was named."""
    if bed_of(turn) is not None:
        quiet = replace(turn.progress, bed=Bed.NONE)
        return aside(turn.with_progress(quiet), turn.words.line("sounds.bed_off"))
    quiet = replace(turn.progress, tones=False, bed=Bed.NONE)
    return aside(turn.with_progress(quiet), turn.words.line("sounds.off"))


def offer(turn: Turn, *sentences: str) -> Reply | None:
    """Once, after the third session; None where there is nothing to offer, or nothing would sound."""
    if not _is_due(turn.progress) or turn.alone or _silent_here(turn):
        return None
    offered = turn.with_progress(replace(turn.progress, sounds_offered=True))
    return posed(offered, Ask.SOUNDS, *sentences, turn.words.line("sounds.offer"))


def take_offer(turn: Turn) -> Reply:
    """ "Yes", or the sounds by name."""
    progress, key = _wanted(turn)
    said = turn.words.line("sounds.taken" if progress.tones else key)
    return tell(turn.with_progress(progress), said, next_step(turn, progress))


def decline_offer(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("sounds.declined"), next_step(turn, turn.progress))


def _wanted(turn: Turn) -> tuple[Progress, str]:
    """With the sounds that were asked for, and the line that says so."""
    bed = bed_of(turn)
    if bed is None:
        return replace(turn.progress, tones=True), "sounds.on"
    return replace(turn.progress, bed=bed), f"sounds.{bed}"


def _silent_here(turn: Turn) -> bool:
    return refuses(turn.progress.devices, turn.device, Channel.DOCUMENT)


def bed_of(turn: Turn) -> Bed | None:
    named = turn.slots.get("bed", "").lower()
    return Bed(named) if named in list(Bed) and named != Bed.NONE else None


def _is_due(progress: Progress) -> bool:
    within = OFFERED_FROM <= progress.history.sessions <= OFFERED_UNTIL
    return within and not progress.sounds_offered and not progress.sounds.any
