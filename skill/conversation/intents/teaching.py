"""Questions about the stretches themselves: told in a sentence or two, and on it goes (coach 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, Frame
from skill.coaching.routine import Length, Wish, minutes_ahead, minutes_for, positions_for
from skill.conversation.flow.cut_off import interrupted
from skill.conversation.flow.going_on import aside, holding, on_the_way, say

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def tell_of_position(turn: Turn, key: str) -> Reply:
    """The line of the position that somebody is in, or of all of them."""
    run = turn.run
    return say(turn, key if run is None or run.block is None else f"{key}.{run.block.position}")


def check_form(turn: Turn) -> Reply:
    """ "Am I doing it right?": on the way in, by what it will feel like."""
    return say(turn, "form.ahead") if on_the_way(turn) else tell_of_position(turn, "form")


def describe_position(turn: Turn) -> Reply:
    """What a stretch is like, without starting it; without its name, the one that somebody is in."""
    named = turn.slots.get("position", "").lower()
    return say(turn, f"describe.{named}") if named in POSITIONS else tell_of_position(turn, "describe")


def tell_equipment(turn: Turn) -> Reply:
    words, progress = turn.words, turn.progress
    at_a_wall = {Frame.DOOR: "equipment", Frame.CORNER: "equipment.corner", Frame.NONE: "equipment.none"}
    raised = POSITIONS[progress.chair].instead_of is not None
    needed = words.line(at_a_wall[progress.frame] if progress.floor else "equipment.chair")
    return aside(turn, needed, *([words.line("equipment.raised")] if raised else []))


def tell_duration(turn: Turn) -> Reply:
    """Of all of it and of a quick one; in a run, of what is ahead."""
    words, progress, run = turn.words, turn.progress, turn.run
    if run is not None:
        return aside(turn, words.line("duration.left", count=minutes_ahead(progress, run)))
    whole, quick = (minutes_for(progress, Wish(length)) for length in (Length.FULL, Length.QUICK))
    return aside(turn, words.line("duration", count=whole, quick=quick))


def tell_next(turn: Turn) -> Reply:
    """What comes after this hold; outside of one, the hold that is next."""
    run, words = turn.run or interrupted(turn), turn.words
    if run is None or run.at is None or run.block is None:
        (position, *_), leg = positions_for(turn.progress, Wish()), turn.progress.next_leg
        return aside(turn, words.line("what_next.start", position=position, leg=leg))
    at, ahead = run.at, run.following()
    if not holding(turn):
        return aside(turn, words.line("what_next.start", position=run.block.position, leg=at.hold.leg))
    if ahead is None:
        return aside(turn, words.line("left.last"))
    if ahead.block != at.block:
        return aside(turn, words.line("what_next.position", position=run.blocks[ahead.block].position))
    key = "what_next.hold" if ahead.hold.leg is at.hold.leg else "what_next.leg"
    return aside(turn, words.line(key, leg=ahead.hold.leg))
