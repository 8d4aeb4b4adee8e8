"""Red flags, in any state: stop everything, say the fixed words, pause stretching (guide B7).

Never a question about it, never a grade of the risk, never a word of praise. What is kept is that stretching
is paused, and since when. One sentence opens it, or a mistake that was taken back; nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS
from skill.coaching.progression import back_to_gentlest
from skill.coaching.settle import close, keep
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside, stopped
from skill.conversation.flow.standstill import set_aside, still_locked
from skill.conversation.intents.holding import undo_step
from skill.conversation.intents.starting import launch
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, Show, posed, tell

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


def stop_for_emergency(turn: Turn) -> Reply:
    """The script of B7, twice, and the end."""
    words = turn.words
    script = (words.line(key) for key in ("emergency", "emergency.number", "emergency.limits"))
    once = tell(paused(turn), *script)
    return replace(once, speech=once.speech + once.speech, show=Show.EMERGENCY)


def stop_urgently(turn: Turn) -> Reply:
    return _warned(tell(paused(turn), turn.words.line("urgent")))


def stop_when_dizzy(turn: Turn) -> Reply:
    return _warned(tell(_cut_short(turn), turn.words.line("dizzy")))


def stop_after_fall(turn: Turn) -> Reply:
    told = tell(_cut_short(turn), turn.words.line("fell"), turn.words.line("emergency.number"))
    return replace(told, show=Show.EMERGENCY)


def stop_in_crisis(turn: Turn) -> Reply:
    """Thoughts of suicide: one calm sentence, and the crisis line of the country; nothing of stretching."""
    words = turn.words
    return _warned(tell(paused(turn), words.line("crisis"), words.line("crisis.number")))


def _warned(told: Reply) -> Reply:
    return replace(told, show=Show.WARNING)


def advise_watching(turn: Turn) -> Reply:
    """A numbness where nobody is in a stretch: what to do, and what to watch for."""
    return _warned(tell(turn, turn.words.line("nerve.idle"), turn.words.line("numb.watch")))


def pause_for_numbness(turn: Turn) -> Reply:
    """It stays numb or weak: the end of everything for now (guide B5)."""
    return _warned(tell(paused(turn), turn.words.line("numb.stays"), turn.words.line("numb.watch")))


def unlock(turn: Turn) -> Reply:
    """ "My doctor said it's okay": from ten seconds and the gentlest depth again.

    Who said so has to be in it: whatever else a recogniser takes for this sentence opens nothing.
    """
    if turn.progress.locked and "who" not in turn.slots:
        return still_locked(turn)
    if turn.progress.locked:
        return launch(turn.with_progress(_unlocked(turn.progress)))
    if turn.memory.ask is None and turn.memory.playing is None:
        return launch(turn)
    return aside(turn, turn.words.line("cleared.already"))


def stay_locked(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("locked.stays"), turn.words.line("emergency.number"))


def undo(turn: Turn) -> Reply:
    """ "That was a mistake": what paused stretching is taken back, after one more word."""
    if turn.progress.locked or turn.progress.cut_short_day:
        turn, rest = set_aside(turn)
        return posed(turn, Ask.MISTAKE, *rest, turn.words.line("mistake.ask"))
    return undo_step(turn) if turn.run is not None else aside(turn, turn.words.line("mistake.nothing"))


def take_back(turn: Turn) -> Reply:
    """ "Yes", it was one: everything is as it was before, and nothing begins by itself."""
    progress = replace(turn.progress, paused_day=0, cut_short_day=0)
    words = turn.words
    return posed(
        turn.with_progress(progress), Ask.START, words.line("mistake.undone"), words.line("again.start")
    )


def keep_paused(turn: Turn) -> Reply:
    """ "No", it was none."""
    return stay_locked(turn) if turn.progress.locked else tell(turn, turn.words.line("stop"))


def _unlocked(progress: Progress) -> Progress:
    for position in POSITIONS:
        progress = back_to_gentlest(progress, position)
    return replace(progress, paused_day=0, cut_short_day=0)


def paused(turn: Turn) -> Turn:
    halted = _halted(turn)
    return halted.with_progress(replace(halted.progress, paused_day=turn.day))


def _cut_short(turn: Turn) -> Turn:
    halted = _halted(turn)
    return halted.with_progress(replace(halted.progress, cut_short_day=turn.day))


def _halted(turn: Turn) -> Turn:
    """Every run of the person ended where it is; what was finished stays counted."""
    progress = turn.progress
    for run in progress.runs:
        progress = _ended(turn, progress, run)
    return turn.with_progress(progress)


def _ended(turn: Turn, progress: Progress, run: Run) -> Progress:
    halted = stopped(turn, run) if run.id == turn.memory.run else replace(run, sent=None)
    return close(keep(progress, run, halted), halted)
