"""What is made of an intent while a question is open: a row for every question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skill.coaching.positions import Frame
from skill.coaching.progression import Feel
from skill.conversation.flow.going_on import ask_again, say
from skill.conversation.flow.standstill import nothing_more
from skill.conversation.intents import (
    afterwards,
    aiming,
    changing,
    frame,
    holding,
    moving,
    my_data,
    pain,
    pausing,
    planning,
    read_out,
    red_flags,
    reminders,
    resting,
    sounds,
    starting,
)
from skill.conversation.routing.answers import (
    BEFORE_BLOCK,
    EXPLICIT,
    NOT_STRETCHING,
    OVER,
    STAYS,
    STILL_HURTS,
    UNMOVED,
)
from skill.conversation.routing.rows import EASIER, NEXT, NO, YES, Kind, Question
from skill.conversation.turns.memory import Ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.conversation.routing.rows import Handler


def _say(key: str) -> Handler:
    return partial(say, key=key)


QUESTIONS: Mapping[Ask, Question] = {
    Ask.START: Question(
        Kind.STRETCH,
        yes=starting.start_what_was_asked,
        no=starting.put_off,
        go_on=starting.start_what_was_asked,
        answers={
            **NOT_STRETCHING,
            "AMAZON.PauseIntent": _say("pause.first"),
            "MoreTimeIntent": _say("pause.first"),
            "OnlyIntent": planning.note_only,
            "SoreBackIntent": starting.welcome_sore_back,
            "StartIntent": NEXT,
            "StartIntent.wish": starting.start_position_or_wish,
        },
    ),
    Ask.RESUME: Question(
        Kind.STRETCH,
        yes=pausing.take_up,
        no=starting.begin_anew,
        go_on=pausing.take_up,
        answers={
            **NOT_STRETCHING,
            "SoreBackIntent": starting.soften_resumed,
            "StartIntent": NEXT,
            "OnlyIntent": planning.note_only,
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
            "StartIntent.wish": starting.start_named_next,
            "AMAZON.RepeatIntent": ask_again,
            "MoreTimeIntent": holding.put_off_block,
            "SkipIntent": moving.skip_ahead,
        },
        buttons=("ready", "skip", "stop"),
    ),
    Ask.PAUSED: Question(
        Kind.STRETCH,
        yes=pausing.unpause,
        no=pausing.stop,
        go_on=pausing.unpause,
        answers={
            "StartIntent": NEXT,
            "StartIntent.wish": starting.start_position,
            "AMAZON.PauseIntent": pausing.stay_paused,
        },
        buttons=("resume", "stop"),
    ),
    Ask.HURT: Question(
        Kind.SAFETY,
        yes=pain.go_on_gently,
        no=pain.stop_for_today,
        go_on=pain.go_on_gently,
        answers=STILL_HURTS,
    ),
    Ask.OTHER_LEG: Question(
        Kind.SAFETY,
        yes=pain.go_on_gently,
        no=pain.stop_for_today,
        go_on=pain.go_on_gently,
        answers={**STILL_HURTS, "BetterIntent": YES},
    ),
    Ask.NERVE_GONE: Question(
        Kind.SAFETY,
        yes=ask_again,
        no=pain.leave_leg_alone,
        go_on=pain.offer_one_try,
        answers={**STAYS, "BetterIntent": NEXT},
        buttons=("ready", "no"),
    ),
    Ask.NERVE_TRY: Question(
        Kind.SAFETY, yes=pain.go_on_gently, no=pain.leave_leg_alone, go_on=pain.go_on_gently, answers=STAYS
    ),
    Ask.LOCKED: Question(
        Kind.SAFETY,
        yes=ask_again,
        no=red_flags.stay_locked,
        go_on=ask_again,
        answers={**UNMOVED, "DeleteDataIntent": my_data.ask_to_delete},
        buttons=("stop",),
    ),
    Ask.MISTAKE: Question(
        Kind.SAFETY,
        yes=red_flags.take_back,
        no=red_flags.keep_paused,
        go_on=ask_again,
        answers={**UNMOVED, "MistakeIntent": YES},
    ),
    Ask.STEADY: Question(
        Kind.SAFETY,
        yes=starting.start_steadily,
        no=starting.put_off,
        go_on=starting.start_steadily,
        answers={
            **NOT_STRETCHING,
            "BetterIntent": NEXT,
            "StartIntent": NEXT,
            "StartIntent.wish": NEXT,
        },
        buttons=("ready", "no"),
    ),
    Ask.FEEL: Question(
        Kind.AFTERWARDS,
        yes=afterwards.take_yes,
        no=afterwards.say_goodbye,
        go_on=ask_again,
        answers={
            **OVER,
            "NoQuestionsIntent": afterwards.stop_asking,
            "FeelIntent": afterwards.take_feel,
            "BetterIntent": partial(afterwards.record_feel, how=Feel.JUST_RIGHT),
            "FeelIntent.too_much": afterwards.take_feel,
            "HurtsIntent": pain.take_as_too_much,
            "SharpIntent": partial(pain.restart_gentlest, rated=False),
            "NerveIntent": partial(pain.strike_finished, rated=False),
            "NumbIntent": partial(pain.strike_finished, rated=False, numb=True),
            EASIER: partial(afterwards.record_feel, how=Feel.TOO_MUCH),
            "HarderIntent": partial(afterwards.record_feel, how=Feel.EASY),
        },
        buttons=("easy", "just_right", "too_much"),
    ),
    Ask.DEEPER: Question(
        Kind.AFTERWARDS,
        yes=afterwards.take_deeper,
        no=afterwards.decline_deeper,
        go_on=ask_again,
        answers={
            **OVER,
            **EXPLICIT,
            EASIER: afterwards.decline_deeper,
            "HarderIntent": afterwards.take_deeper,
        },
    ),
    Ask.AIM: Question(
        Kind.AFTERWARDS,
        yes=aiming.take_aim,
        no=aiming.keep_aim,
        go_on=ask_again,
        answers={**OVER, **EXPLICIT, "AimIntent": aiming.set_aim},
    ),
    Ask.SOUNDS: Question(
        Kind.AFTERWARDS,
        yes=sounds.take_offer,
        no=sounds.decline_offer,
        go_on=ask_again,
        answers={
            **OVER,
            **EXPLICIT,
            "SoundsIntent": sounds.take_offer,
            "NoSoundsIntent": sounds.decline_offer,
        },
    ),
    Ask.REMIND_FITS: Question(
        Kind.BEFORE_BLOCK,
        yes=reminders.keep_reminders,
        no=reminders.offer_to_stop,
        go_on=pausing.begin_block,
        answers=BEFORE_BLOCK,
    ),
    Ask.REMIND_STOP: Question(
        Kind.BEFORE_BLOCK,
        yes=reminders.stop_reminders,
        no=reminders.keep_reminders,
        go_on=pausing.begin_block,
        answers={**BEFORE_BLOCK, **EXPLICIT},
    ),
    Ask.CORNER: Question(
        Kind.BEFORE_BLOCK,
        yes=frame.take_corner,
        no=frame.do_without,
        go_on=pausing.begin_block,
        answers={
            **EXPLICIT,
            "NoFrameIntent": NO,
            "FrameIntent": partial(frame.take_corner, place=Frame.DOOR),
        },
    ),
    Ask.REMIND_START: Question(
        Kind.TALK,
        yes=reminders.ask_when,
        no=reminders.decline_reminders,
        go_on=pausing.back_to_stretch,
    ),
    Ask.REMIND_WHEN: Question(
        Kind.TALK,
        yes=reminders.propose_usual_time,
        no=reminders.leave_out,
        go_on=pausing.back_to_stretch,
        answers={"ReminderIntent": reminders.change_plan},
        buttons=(),
    ),
    Ask.REMIND: Question(
        Kind.TALK,
        yes=reminders.set_reminder,
        no=reminders.ask_another_time,
        go_on=pausing.back_to_stretch,
        answers={**EXPLICIT, "ReminderIntent": reminders.change_plan},
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
        yes=read_out.take_details,
        no=read_out.decline_details,
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
            "HurtsIntent": pain.end_with_rest,
            "SoreBackIntent": "HurtsIntent",
        },
    ),
}
