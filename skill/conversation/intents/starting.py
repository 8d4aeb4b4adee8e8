"""Starting: the first time, the next times, where one left off, and from the beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.coaching.aim import day_is_full
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progression import SHORT_GAP_DAYS
from skill.coaching.routine import Length, Wish, begin_run, minutes_for, needs_welcome
from skill.coaching.settle import close
from skill.coaching.steps import Entry
from skill.coaching.streak import returns
from skill.coaching.values import replace
from skill.conversation.flow.cut_off import begun, elsewhere, offer_resume, resumable, run_id
from skill.conversation.flow.going_on import aside, stopped
from skill.conversation.flow.guided import begin, guided, tell_longer_holds
from skill.conversation.flow.rerouting import change_position
from skill.conversation.flow.standstill import still_locked
from skill.conversation.intents import reminders
from skill.conversation.intents.resting import legs_rest
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell
from skill.conversation.turns.turn import NOTED

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

GENTLE, YES = "gentle", "yes"
"""In what the question whether to start is about."""
MINUTES = re.compile(r"PT(\d{1,3})M(?:\d{1,2}S)?")


def launch(turn: Turn) -> Reply:
    """ "Alexa, start my hamstring stretches": what was begun is never silently started over."""
    return _open(turn, Wish())


def start_wish(turn: Turn) -> Reply:
    """ "A quick one", "start the wall stretch", where nothing is going on."""
    return _open(turn, wish_of(turn))


def start_what_was_asked(turn: Turn) -> Reply:
    """ "Yes" to starting: whoever asked for help first still hears the safety note, or is asked to resume."""
    return _open(turn, wish_asked(turn))


def start_position(turn: Turn) -> Reply:
    """A position that is named in a run: there, now."""
    wish, run = wish_of(turn), turn.run
    if run is None or wish.position is None:
        return aside(turn, "" if turn.question else turn.words.line("start.already"))
    return change_position(turn, run, wish.position)


def start_named_next(turn: Turn) -> Reply:
    """Named before it begins, the next position is a yes."""
    run = turn.run
    ahead = run is not None and run.block is not None and not run.block.passed
    if run is None or run.block is None or not ahead or wish_of(turn).position is not run.block.position:
        return start_position(turn)
    return guided(turn, stopped(turn, run), begin(turn, Entry.SETUP, turn.words.line("next.ready")))


def start_position_or_wish(turn: Turn) -> Reply:
    in_run = turn.run is not None and wish_of(turn).position is not None
    return start_position(turn) if in_run else start_wish(turn)


def start_in_time(turn: Turn) -> Reply:
    """ "I have five minutes": what fits in so long (coach 2); in a run it is told how to stop."""
    minutes = minutes_of(turn)
    if turn.run is not None and turn.question is None:
        return aside(turn, turn.words.line("start.no_time"))
    if not minutes:
        return aside(turn, turn.words.line("start.how_long"))
    return _open(turn, Wish(minutes=minutes))


def minutes_of(turn: Turn) -> int:
    """Whole minutes out of a number or an ISO duration; 0 where neither is one."""
    number = turn.slots.get("minutes", "")
    if number.isascii() and number.isdigit() and len(number) <= 3:
        return int(number)
    match = MINUTES.fullmatch(turn.slots.get("duration", ""))
    return int(match.group(1)) if match else 0


def wish_of(turn: Turn) -> Wish:
    named = turn.slots.get("position", "").lower()
    position = PositionId(named) if named in POSITIONS else None
    quick = turn.slots.get("length", "").lower() == Length.QUICK
    return Wish(Length.QUICK if quick else Length.FULL, position)


def _open(turn: Turn, wish: Wish) -> Reply:
    if turn.progress.locked:
        return still_locked(turn)
    if turn.progress.cut_short_day and turn.day - turn.progress.cut_short_day <= 1:
        return posed(turn, Ask.STEADY, turn.words.line("steady"), about=_about(wish))
    if needs_welcome(turn.progress, turn.day):
        return _welcome(turn, wish)
    cut_off = resumable(turn)
    if cut_off is not None and begun(cut_off) and wish in (Wish(), Wish(gentle=True)):
        return offer_resume(_softened(turn, cut_off) if wish.gentle else turn, cut_off)
    return first_block(turn, wish)


def _welcome(turn: Turn, wish: Wish) -> Reply:
    """The safety note and one question (guide B6 in the form of design decision 3).

    It counts as heard when anything more comes from the same session, be it only its end: what was lost on
    the way is said again.
    """
    words = turn.words
    return posed(
        turn,
        Ask.START,
        _hello_first(turn, wish),
        words.line("welcome.safety"),
        words.line("welcome.pause"),
        words.line("welcome.ready"),
        about={**_about(wish), NOTED: "yes"},
    )


def _hello_first(turn: Turn, wish: Wish) -> str:
    """What it is, what is needed, and how long it takes (coach 4)."""
    if turn.progress.welcomed_day:
        return turn.words.line("welcome.back")
    if wish.minutes:
        return turn.words.line("welcome.minutes", count=wish.minutes)
    takes = minutes_for(turn.progress, wish)
    if wish.position is None:
        key = "welcome.quick" if wish.length is Length.QUICK else "welcome.first"
        return turn.words.line(key, count=takes)
    hello = turn.words.line("welcome.position", position=wish.position, count=takes)
    return f"{hello} {turn.words.line(f'needed.{wish.position}')}"


def _about(wish: Wish) -> dict[str, str]:
    about = {"length": wish.length.value, "position": wish.position or ""}
    minutes = {"minutes": str(wish.minutes)} if wish.minutes else {}
    return about | minutes | ({GENTLE: YES} if wish.gentle else {})


def welcome_sore_back(turn: Turn) -> Reply:
    """ "My back hurts", before anything has begun: whoever comes with that is welcome, and stays gentle."""
    about = {**turn.memory.about, GENTLE: YES} if turn.question is Ask.START else {GENTLE: YES}
    return posed(turn, Ask.START, turn.words.line("sore_back"), turn.words.line("again.start"), about=about)


def soften_resumed(turn: Turn) -> Reply:
    """ "My back hurts", before a stretch is taken up again: what is left of it is kept gentle."""
    run = turn.run or resumable(turn)
    if run is None:
        return welcome_sore_back(turn)
    return aside(_softened(turn, run), turn.words.line("sore_back"))


def _softened(turn: Turn, run: Run) -> Turn:
    return turn.with_progress(turn.progress.with_run(replace(run, softer=frozenset(Leg))))


def start_steadily(turn: Turn) -> Reply:
    """ "Go on", after the coach broke off: it is asked no more."""
    return _open(turn.with_progress(replace(turn.progress, cut_short_day=0)), wish_asked(turn))


def wish_asked(turn: Turn) -> Wish:
    """The wish that the safety note was heard for."""
    about = turn.memory.about
    named, length, minutes = (about.get(key, "") for key in ("position", "length", "minutes"))
    return Wish(
        Length.QUICK if length == Length.QUICK else Length.FULL,
        PositionId(named) if named in POSITIONS else None,
        int(minutes) if minutes.isascii() and minutes.isdigit() else 0,
        about.get(GENTLE) == YES,
    )


def first_block(turn: Turn, wish: Wish, opening: str = "") -> Reply:
    """A new run, straight into its first block."""
    ended = _closed(turn)
    identity = run_id(turn)
    progress = begin_run(ended, wish, identity, turn.device, turn.now_ms // 1000, turn.day)
    run = progress.run(identity)
    assert run is not None
    if run.at is None:
        return legs_rest(turn)
    if not opening and reminders.badly_timed(turn):
        return reminders.ask_fits(turn.with_progress(progress), run, turn.words.line(_greeting(turn)))
    hello = opening or _hello(turn.with_progress(progress), run, wish)
    return guided(turn.with_progress(progress), run, begin(turn, Entry.SETUP, hello))


def _closed(turn: Turn) -> Progress:
    """A run that is not resumed counts for what it was."""
    progress = turn.progress
    for run in progress.runs:
        if run.id != run_id(turn) and not elsewhere(turn, run):
            progress = close(progress, run)
    return progress


def _hello(turn: Turn, run: Run, wish: Wish) -> str:
    words, greeting = turn.words, _greeting(turn)
    if wish.minutes:
        return f"{words.line(greeting)} {words.line('hello.minutes', count=wish.minutes)}"
    resting = " ".join(words.line("hello.resting", leg=leg) for leg in run.spared)
    more = resting or tell_longer_holds(turn, run)
    if not more and greeting != "hello.first":
        more = words.line("hello.first_leg", leg=run.first_leg)
    return f"{words.line(greeting)} {more}".strip()


def _greeting(turn: Turn) -> str:
    history, day = turn.progress.history, turn.day
    done = history.day(day).sessions
    if done:
        return "hello.more" if day_is_full(turn.progress, day) else "hello.again"
    if not history.last_stretched or turn.progress.welcomed_day == day:
        return "hello.first"
    if day - history.last_stretched >= SHORT_GAP_DAYS:
        return "hello.gentler"
    return "hello.back" if returns(history, day) else "hello"


def start_over(turn: Turn) -> Reply:
    """From the first block again. What was finished stays counted, and is not counted twice."""
    run = turn.run
    if run is None:
        return launch(turn)
    return guided(turn, run.from_beginning(), begin(turn, Entry.SETUP, turn.words.line("start_over")))


def put_off(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("start.later"))


def begin_anew(turn: Turn) -> Reply:
    """ "No" to carrying on: what was done counts, and a new run begins."""
    return first_block(turn, Wish(), turn.words.line("start.afresh"))
