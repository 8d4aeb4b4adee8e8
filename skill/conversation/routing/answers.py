"""What several questions make of the same intents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skill.conversation.flow.going_on import ask_again
from skill.conversation.intents import afterwards, changing, pain, pain_at_rest, reminders, starting
from skill.conversation.routing.rows import NEXT, NO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.conversation.routing.rows import Target

NOT_STRETCHING: Mapping[str, Target] = {
    "HurtsIntent": pain_at_rest.ease,
    "SharpIntent": pain_at_rest.spare_leg,
    "NerveIntent": pain_at_rest.strike_leg,
    "NumbIntent": partial(pain_at_rest.strike_leg, numb=True),
}
"""Words of pain where nobody is in a stretch."""
OVER: Mapping[str, Target] = {
    "HurtsIntent": pain.ease_finished,
    "SharpIntent": pain.restart_gentlest,
    "NerveIntent": pain.strike_finished,
    "NumbIntent": partial(pain.strike_finished, numb=True),
    "SoreBackIntent": "HurtsIntent",
    "SkipIntent": afterwards.say_goodbye,
    "StartIntent.wish": starting.start_wish,
}
"""Where a run is just over."""
EXPLICIT: Mapping[str, Target] = {"FeelIntent": ask_again, "FeelIntent.too_much": ask_again}
""" "Fine" is no answer where it may mean that nothing is wrong, or nothing at all."""
UNMOVED: Mapping[str, Target] = {
    **EXPLICIT,
    **NOT_STRETCHING,
    "SoreBackIntent": ask_again,
    "NoFloorIntent": changing.note_no_floor,
}
"""Where stretching is paused, and one sentence alone opens it."""
STAYS: Mapping[str, Target] = {
    "SoreBackIntent": "HurtsIntent",
    "HurtsIntent": pain.leave_leg_alone,
    "NerveIntent": pain.leave_leg_alone,
    "NumbIntent": partial(pain.leave_leg_alone, numb=True),
    "FeelIntent.too_much": NO,
    "NoFloorIntent": changing.note_no_floor,
}
STILL_HURTS: Mapping[str, Target] = {
    "SoreBackIntent": "HurtsIntent",
    "HurtsIntent": pain.stop_for_today,
    "FeelIntent.too_much": NO,
    "NoFloorIntent": changing.note_no_floor,
}
BEFORE_BLOCK: Mapping[str, Target] = {
    "StartIntent": NEXT,
    "AMAZON.RepeatIntent": ask_again,
    "ReminderIntent": reminders.move_reminder,
    "CancelReminderIntent": reminders.cancel_and_begin,
}
