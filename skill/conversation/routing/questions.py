"""What is made of an intent while a question is open: a row for every question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skill.coaching.progression import Feel
from skill.conversation.flow.ending import nothing_more
from skill.conversation.flow.going_on import ask_again, say
from skill.conversation.intents import (
    changing,
    deepening,
    details,
    feeling,
    holding,
    hurting,
    my_data,
    nerves,
    pacing,
    pausing,
    red_flags,
    reminded,
    reminding,
    resting,
    starting,
)
from skill.conversation.routing.rows import EASIER, NEXT, NO, Kind, Question
from skill.conversation.turns.memory import Ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.conversation.routing.rows import Handler, Target


def _say(key: str) -> Handler:
    return partial(say, key=key)


NOT_STRETCHING: Mapping[str, Target] = {
    "HurtsIntent": hurting.advise_rest,
    "SharpIntent": hurting.end_with_rest,
    "NerveIntent": nerves.advise_doctor,
    "NumbIntent": red_flags.ask_flags,
}
"""Words of pain where nobody is in a stretch."""
OVER: Mapping[str, Target] = {
    "HurtsIntent": hurting.ease_finished,
    "SharpIntent": hurting.restart_gentlest,
    "NerveIntent": nerves.strike_finished,
    "NumbIntent": partial(nerves.strike_finished, numb=True),
    "SkipIntent": feeling.say_goodbye,
    "StartIntent.wish": starting.start_wish,
}
"""Where a run is just over."""
EXPLICIT: Mapping[str, Target] = {"FeelIntent": ask_again, "FeelIntent.too_much": ask_again}
""" "Fine" is no answer where it may mean that nothing is wrong, or nothing at all."""
STAYS: Mapping[str, Target] = {
    "HurtsIntent": nerves.leave_leg,
    "NerveIntent": nerves.leave_leg,
    "NumbIntent": partial(nerves.leave_leg, numb=True),
    "FeelIntent.too_much": NO,
    "NoFloorIntent": changing.note_no_floor,
}
STILL_HURTS: Mapping[str, Target] = {
    "HurtsIntent": hurting.stop_for_today,
    "FeelIntent.too_much": NO,
    "NoFloorIntent": changing.note_no_floor,
}
BEFORE_BLOCK: Mapping[str, Target] = {
    "StartIntent": NEXT,
    "AMAZON.RepeatIntent": ask_again,
    "ReminderIntent": reminding.move_reminder,
    "CancelReminderIntent": reminded.cancel_and_begin,
}

QUESTIONS: Mapping[Ask, Question] = {
    Ask.START: Question(
        Kind.STRETCH,
        yes=starting.start_what_was_asked,
        no=starting.put_off,
        go_on=starting.start_what_was_asked,
        answers={**NOT_STRETCHING, "StartIntent": NEXT, "StartIntent.wish": starting.start_position_or_wish},
    ),
    Ask.RESUME: Question(
        Kind.STRETCH,
        yes=pausing.take_up,
        no=starting.begin_anew,
        go_on=pausing.take_up,
        answers={
            **NOT_STRETCHING,
            "StartIntent": NEXT,
            "StartIntent.wish": starting.start_wish,
            "AMAZON.PauseIntent": _say("pause.idle"),
            "NoFloorIntent": changing.note_no_floor,
        },
    ),
    Ask.NEXT: Question(
        Kind.STRETCH,
        yes=pausing.begin_block,
        no=nothing_more,
        go_on=pausing.begin_block,
        answers={
            "StartIntent": NEXT,
            "StartIntent.wish": starting.start_position,
            "AMAZON.RepeatIntent": ask_again,
            "MoreTimeIntent": holding.give_time,
        },
        buttons=("ready", "skip", "stop"),
    ),
    Ask.PAUSED: Question(
        Kind.STRETCH,
        yes=pausing.unpause,
        no=pausing.stop,
        go_on=pausing.unpause,
        answers={"StartIntent": NEXT, "StartIntent.wish": starting.start_position},
        buttons=("resume", "stop"),
    ),
    Ask.HURT: Question(
        Kind.SAFETY,
        yes=hurting.go_on_gently,
        no=hurting.stop_for_today,
        go_on=hurting.go_on_gently,
        answers=STILL_HURTS,
    ),
    Ask.OTHER_LEG: Question(
        Kind.SAFETY,
        yes=hurting.go_on_gently,
        no=hurting.stop_for_today,
        go_on=hurting.go_on_gently,
        answers=STILL_HURTS,
    ),
    Ask.NERVE_GONE: Question(
        Kind.SAFETY, yes=nerves.offer_one_try, no=nerves.leave_leg, go_on=ask_again, answers=STAYS
    ),
    Ask.NERVE_TRY: Question(
        Kind.SAFETY, yes=hurting.go_on_gently, no=nerves.leave_leg, go_on=hurting.go_on_gently, answers=STAYS
    ),
    Ask.RED_FLAGS: Question(
        Kind.SAFETY,
        yes=red_flags.stop_for_emergency,
        no=red_flags.close_without_flags,
        go_on=ask_again,
        answers={
            **EXPLICIT,
            "HurtsIntent": ask_again,
            "SharpIntent": ask_again,
            "NerveIntent": ask_again,
            "NumbIntent": red_flags.stop_for_emergency,
            "NoFloorIntent": changing.note_no_floor,
        },
    ),
    Ask.CHECKED: Question(
        Kind.SAFETY,
        yes=red_flags.unlock,
        no=red_flags.stay_locked,
        go_on=ask_again,
        answers={**EXPLICIT, **NOT_STRETCHING, "NoFloorIntent": changing.note_no_floor},
    ),
    Ask.FEEL: Question(
        Kind.AFTERWARDS,
        yes=partial(feeling.record_feel, how=Feel.JUST_RIGHT),
        no=feeling.say_goodbye,
        go_on=ask_again,
        answers={
            **OVER,
            "FeelIntent": feeling.take_feel,
            "FeelIntent.too_much": feeling.take_feel,
            EASIER: partial(feeling.record_feel, how=Feel.TOO_MUCH),
            "HarderIntent": partial(feeling.record_feel, how=Feel.EASY),
        },
        buttons=("easy", "just_right", "too_much"),
    ),
    Ask.DEEPER: Question(
        Kind.AFTERWARDS,
        yes=deepening.take_deeper,
        no=deepening.decline_deeper,
        go_on=ask_again,
        answers={**OVER, **EXPLICIT, EASIER: deepening.decline_deeper, "HarderIntent": deepening.take_deeper},
    ),
    Ask.PACE: Question(
        Kind.AFTERWARDS,
        yes=pacing.keep_pace,
        no=pacing.take_other_pace,
        go_on=ask_again,
        answers={**OVER, EASIER: pacing.slow_down},
    ),
    Ask.REMIND_FITS: Question(
        Kind.BEFORE_BLOCK,
        yes=reminded.keep_reminders,
        no=reminded.offer_to_stop,
        go_on=pausing.begin_block,
        answers=BEFORE_BLOCK,
    ),
    Ask.REMIND_STOP: Question(
        Kind.BEFORE_BLOCK,
        yes=reminded.stop_reminders,
        no=reminded.keep_reminders,
        go_on=pausing.begin_block,
        answers={**BEFORE_BLOCK, **EXPLICIT},
    ),
    Ask.REMIND_START: Question(
        Kind.TALK,
        yes=reminding.ask_when,
        no=reminding.decline_reminders,
        go_on=pausing.back_to_stretch,
    ),
    Ask.REMIND_WHEN: Question(
        Kind.TALK,
        yes=reminding.propose_usual_time,
        no=reminding.leave_out,
        go_on=pausing.back_to_stretch,
        answers={"ReminderIntent": reminding.change_plan},
        buttons=(),
    ),
    Ask.REMIND: Question(
        Kind.TALK,
        yes=reminding.set_reminder,
        no=reminding.ask_another_time,
        go_on=pausing.back_to_stretch,
        answers={**EXPLICIT, "ReminderIntent": reminding.change_plan},
    ),
    Ask.DELETE: Question(
        Kind.TALK,
        yes=my_data.delete_data,
        no=my_data.keep_data,
        go_on=pausing.back_to_stretch,
        answers=EXPLICIT,
    ),
    Ask.DETAILS: Question(
        Kind.TALK,
        yes=details.take_details,
        no=details.decline_details,
        go_on=pausing.back_to_stretch,
    ),
    Ask.BREATHE: Question(
        Kind.TALK,
        yes=resting.take_minute,
        no=resting.decline_minute,
        go_on=resting.take_minute,
        answers={
            "StartIntent": starting.start_wish,
            "StartIntent.wish": starting.start_wish,
            "BreatheIntent": resting.take_minute,
            "HurtsIntent": hurting.end_with_rest,
        },
    ),
}
