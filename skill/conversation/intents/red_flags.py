"""Red flags, in any state: stop everything, say the fixed words, lock stretching (guide B7).

Never a question, never a grade of the risk, never a word of praise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS
from skill.coaching.progress import Lock, Progress
from skill.coaching.progression import back_to_gentlest
from skill.coaching.settle import close, keep
from skill.conversation.flow.going_on import aside, stopped
from skill.conversation.intents.starting import launch
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, Show, posed, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


def stop_for_emergency(turn: Turn) -> Reply:
    """The script of B7, twice, and the end."""
    words = turn.words
    script = (words.line(key) for key in ("emergency", "emergency.number", "emergency.limits"))
    once = tell(locked(turn, Lock.EMERGENCY), *script)
    return replace(once, speech=once.speech + once.speech, show=Show.EMERGENCY)


def stop_urgently(turn: Turn) -> Reply:
    lock = turn.progress.lock if turn.progress.lock is Lock.EMERGENCY else Lock.URGENT
    return _warned(tell(locked(turn, lock), turn.words.line("urgent")))


def stop_when_dizzy(turn: Turn) -> Reply:
    return _warned(tell(_halted(turn), turn.words.line("dizzy")))


def stop_after_fall(turn: Turn) -> Reply:
    told = tell(_halted(turn), turn.words.line("fell"), turn.words.line("emergency.number"))
    return replace(told, show=Show.EMERGENCY)


def stop_in_crisis(turn: Turn) -> Reply:
    """Thoughts of suicide: one calm sentence, and the crisis line of the country; nothing of stretching."""
    words = turn.words
    return _warned(tell(locked(turn, Lock.URGENT), words.line("crisis"), words.line("crisis.number")))


def _warned(told: Reply) -> Reply:
    return replace(told, show=Show.WARNING)


def ask_flags(turn: Turn) -> Reply:
    """The red-flag question, after a numbness."""
    return posed(turn, Ask.RED_FLAGS, turn.words.line("red_flags.ask"))


def lock_and_ask_flags(turn: Turn) -> Reply:
    """Ends everything, whatever the answer: locked until checked (guide B5)."""
    return ask_flags(locked(turn, Lock.URGENT))


def close_without_flags(turn: Turn) -> Reply:
    key = "nerve.idle" if not turn.progress.locked else "numb.stays"
    return tell(turn, turn.words.line(key))


def unlock(turn: Turn) -> Reply:
    """ "I was checked": from ten seconds and the gentlest depth again."""
    if turn.progress.locked:
        return launch(turn.with_progress(_unlocked(turn.progress)))
    if turn.memory.ask is None and turn.memory.playing is None:
        return launch(turn)
    return aside(turn, turn.words.line("cleared.already"))


def stay_locked(turn: Turn) -> Reply:
    """Not checked yet: the words of the first time once more."""
    return stop_for_emergency(turn) if turn.progress.lock is Lock.EMERGENCY else stop_urgently(turn)


def _unlocked(progress: Progress) -> Progress:
    for position in POSITIONS:
        progress = back_to_gentlest(progress, position)
    return replace(progress, lock=Lock.NONE)


def locked(turn: Turn, lock: Lock) -> Turn:
    halted = _halted(turn)
    return halted.with_progress(replace(halted.progress, lock=lock, lock_day=turn.day))


def _halted(turn: Turn) -> Turn:
    """Every run of the person ended where it is; what was finished stays counted."""
    progress = turn.progress
    for run in progress.runs:
        progress = _ended(turn, progress, run)
    return turn.with_progress(progress)


def _ended(turn: Turn, progress: Progress, run: Run) -> Progress:
    halted = stopped(turn, run) if run.id == turn.memory.run else replace(run, sent=None)
    return close(keep(progress, run, halted), halted)
