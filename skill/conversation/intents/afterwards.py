"""After a run: how it felt, and a deeper form after three easy ones.

What is said comes true next time (coach 6), and nothing but a "yes" makes a form deeper (guide B5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.ladder import Rung, agreed_deeper, asked_deeper, deeper_next, step_up
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progression import Feel, after_feel, after_too_much, careful
from skill.coaching.summary import ended_gently
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside
from skill.conversation.flow.guided import UNASKED
from skill.conversation.flow.wrap_up import next_step
from skill.conversation.intents import aiming, sounds
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.progress import Progress
    from skill.conversation.turns.turn import Turn


def take_feel(turn: Turn) -> Reply:
    """ "Easy", "just right", "a bit much", said of a run that is over."""
    word = turn.slots.get("feel", "").lower()
    if word not in list(Feel):
        return aside(turn, turn.words.line("feel.thanks"))
    return record_feel(turn, Feel(word))


def take_yes(turn: Turn) -> Reply:
    """To how it felt it is no complaint; to whether something is wrong it may be one."""
    if UNASKED in turn.memory.about:
        which = turn.words.line("end.yes")
        return posed(turn, Ask.FEEL, which, again=which, about=turn.memory.about)
    return record_feel(turn, Feel.JUST_RIGHT)


def record_feel(turn: Turn, how: Feel) -> Reply:
    """Take the answer once, and say what comes of it."""
    if how is Feel.TOO_MUCH:
        return record_too_much(turn)
    positions = turn.progress.finished.positions
    turn = turn.with_progress(after_feel(turn.progress, how))
    unfinished = turn.run
    if ended_gently(turn.progress, turn.day) or (unfinished is not None and unfinished.gentle):
        return say_goodbye(turn, turn.words.line("feel.thanks"))
    said = turn.words.line("feel.easy" if how is Feel.EASY else "feel.just_right")
    if not positions:
        return say_goodbye(turn, said)
    offer = aiming.offer_aim(turn, said) or offer_deeper(turn, positions, said) or sounds.offer(turn, said)
    return offer or say_goodbye(turn, said)


def record_too_much(turn: Turn) -> Reply:
    """Of all that was done, or of the leg or position that was named."""
    leg, position = _leg(turn), _position(turn)
    eased = after_too_much(turn.progress, turn.day, leg=leg, position=position)
    said = turn.words.line("feel.too_much.leg", leg=leg) if leg is not None else _less(turn, eased)
    return tell(turn.with_progress(eased), said, next_step(turn, eased))


def _less(turn: Turn, eased: Progress) -> str:
    """Exactly what next time will be."""
    words, before = turn.words, turn.progress
    changed = [p for p, state in eased.positions.items() if state != before.position(p)]
    shorter = [p for p in changed if eased.position(p).hold_s < before.position(p).hold_s]
    softer = [p for p in changed if eased.position(p).depth < before.position(p).depth]
    if not shorter:
        return words.line("feel.too_much.softer" if softer else "feel.too_much.least")
    if softer:
        return words.line("feel.too_much.mixed")
    seconds = {eased.position(p).hold_s for p in shorter}
    if len(seconds) > 1:
        return words.line("feel.too_much.all")
    if len(shorter) > 1:
        return words.line("feel.too_much.seconds_all", count=max(seconds))
    return words.line("feel.too_much.seconds", count=max(seconds), position=shorter[0])


def never_ask(turn: Turn) -> Reply:
    """ "Don't ask me how it felt"."""
    return aside(_unasked(turn), turn.words.line("feel.never"))


def stop_asking(turn: Turn) -> Reply:
    """The same, said at that very question."""
    return say_goodbye(_unasked(turn), turn.words.line("feel.never"))


def _unasked(turn: Turn) -> Turn:
    return turn.with_progress(replace(turn.progress, no_feel=True))


def say_goodbye(turn: Turn, said: str = "") -> Reply:
    """No answer, or none that is left to wait for: the next step, which the question stood before."""
    return tell(turn, said, next_step(turn, turn.progress))


def _leg(turn: Turn) -> Leg | None:
    word = turn.slots.get("leg", "").lower()
    return Leg(word) if word in list(Leg) else None


def _position(turn: Turn) -> PositionId | None:
    word = turn.slots.get("position", "").lower()
    return PositionId(word) if word in POSITIONS else None


def offer_deeper(turn: Turn, positions: Iterable[PositionId], said: str) -> Reply | None:
    """The step up from one of `positions`, the gentlest first; None where there is none to offer."""
    position = deeper_next(turn.progress, positions, turn.day)
    if position is None:
        return None
    rung, target, _ = step_up(turn.progress, position)
    key = "deeper.offer" if rung is Rung.DEPTH else "deeper.offer_next"
    asked = turn.with_progress(asked_deeper(turn.progress, position))
    question = turn.words.line(key, position=position, target=target)
    return posed(asked, Ask.DEEPER, said, question, about={"position": position})


def take_deeper(turn: Turn) -> Reply:
    named, words = turn.memory.about.get("position", ""), turn.words
    if named not in POSITIONS or careful(turn.progress, turn.day):
        return tell(turn, words.line("harder.careful"), next_step(turn, turn.progress))
    rung, target, progress = agreed_deeper(turn.progress, PositionId(named), turn.day)
    key = "deeper.agreed" if rung is Rung.DEPTH else "deeper.agreed_next"
    said = words.line(key, position=target, count=progress.position(target).hold_s)
    return tell(turn.with_progress(progress), said, next_step(turn, progress))


def decline_deeper(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("deeper.declined"), next_step(turn, turn.progress))
