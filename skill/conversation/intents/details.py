"""The details of how it goes: on the screen, and as a card in the Alexa app (guide B9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.settle import counted
from skill.conversation.flow.going_on import aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Show, talk, tell

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def send_details(turn: Turn) -> Reply:
    """Sent at once, in the middle of a stretch too."""
    if not counted(turn.progress).history.sessions:
        return aside(turn, turn.words.line("doing.nothing_yet"))
    return replace(aside(turn, turn.words.line("details.sent")), show=Show.DETAILS)


def take_details(turn: Turn) -> Reply:
    return replace(tell(turn, turn.words.line("details.sent")), show=Show.DETAILS)


def decline_details(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("goodbye"))


def offer_details(turn: Turn, told: Reply) -> Reply:
    """A summary that was asked for, with the question whether details are wanted.

    Nobody is asked in the middle of a stretch, nor where a screen shows them already.
    """
    if told.open or turn.screen or not counted(told.progress).history.sessions:
        return told
    speech = told.speech + talk(turn, turn.words.line("details.ask"))
    again = talk(turn, turn.words.line("again.details"))
    return replace(told, speech=speech, reprompt=again, ask=Ask.DETAILS, then=Ask.DETAILS)
