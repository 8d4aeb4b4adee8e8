"""What happens on an intent: a row for every intent, and the touches that mean the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skill.coaching.progression import Feel
from skill.coaching.routine import Wish
from skill.conversation.flow.breathing import paused as pause_minute
from skill.conversation.flow.going_on import ask_again, say
from skill.conversation.intents import (
    afterwards,
    aiming,
    asking,
    changing,
    frame,
    holding,
    manners,
    moving,
    my_data,
    pacing,
    pain,
    pausing,
    planning,
    read_out,
    red_flags,
    reminders,
    resting,
    sounds,
    starting,
    teaching,
)
from skill.conversation.routing.rows import (
    BLOCK_DONE,
    EASIER,
    FALLBACK,
    LAUNCH,
    NEXT,
    NO,
    RESUME,
    YES,
    Route,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skill.conversation.routing.rows import Handler
    from skill.conversation.turns.turn import Turn


def _say(key: str) -> Handler:
    return partial(say, key=key)


ROUTES: Mapping[str, Route] = {
    LAUNCH: Route(starting.launch),
    YES: Route(_say("yes.stretching"), idle=starting.launch, breathing=_say("yes.stretching")),
    NO: Route(holding.undo_step),
    NEXT: Route(moving.ready, idle=starting.launch),
    "AMAZON.PreviousIntent": Route(moving.go_back, idle=_say("previous.idle"), waits=True),
    "AMAZON.RepeatIntent": Route(
        moving.repeat_way_in,
        idle=moving.repeat_words,
        breathing=resting.take_minute,
        asked=moving.repeat_question,
    ),
    "AMAZON.PauseIntent": Route(pausing.pause, breathing=pause_minute, waits=True),
    RESUME: Route(_say("resume.already"), idle=pausing.take_up, breathing=_say("resume.already")),
    "AMAZON.StartOverIntent": Route(
        starting.start_over, idle=starting.launch, breathing=resting.take_minute, waits=True
    ),
    "AMAZON.HelpIntent": Route(
        _say("help.stretching"),
        idle=asking.help_begin,
        breathing=_say("help.breathing"),
        asked=asking.help_answer,
        after_check_up=True,
    ),
    "AMAZON.StopIntent": Route(pausing.stop),
    "AMAZON.CancelIntent": Route(pausing.stop),
    "AMAZON.NavigateHomeIntent": Route(pausing.stop),
    FALLBACK: Route(
        asking.miss_words,
        idle=asking.ask_what_is_meant,
        breathing=_say("fallback.breathing"),
        asked=_say("fallback"),
    ),
    "StartIntent": Route(starting.start_position, idle=starting.start_wish, asked=ask_again),
    "StartIntent.wish": Route(starting.start_position, idle=starting.start_wish, asked=ask_again),
    "TimeBoxIntent": Route(starting.start_in_time, waits=True),
    "SkipIntent": Route(moving.skip, idle=_say("skip.idle"), waits=True),
    EASIER: Route(changing.ease, idle=changing.ease_next_time, waits=True),
    "HarderIntent": Route(changing.deepen, waits=True),
    "NoFloorIntent": Route(changing.leave_floor),
    "FloorIntent": Route(changing.allow_floor),
    "LongerHoldIntent": Route(holding.lengthen_hold, waits=True),
    "ShorterHoldIntent": Route(holding.shorten_hold, waits=True),
    "SetHoldIntent": Route(planning.set_hold, waits=True),
    "PrescriptionIntent": Route(planning.prescribe_plan, waits=True),
    "OnlyIntent": Route(planning.do_only, waits=True),
    "OwnPlanIntent": Route(planning.go_back_to_plan, waits=True),
    "AimIntent": Route(aiming.set_aim),
    "NoQuestionsIntent": Route(afterwards.never_ask),
    "CountDownIntent": Route(manners.count_down),
    "NoCountDownIntent": Route(manners.stop_counting),
    "SoundsIntent": Route(sounds.turn_on),
    "NoSoundsIntent": Route(sounds.turn_off),
    "SlowerIntent": Route(pacing.slow_down),
    "FasterIntent": Route(pacing.speed_up),
    "PaceIntent": Route(pacing.set_pace),
    "QuietIntent": Route(manners.speak_less),
    "TalkIntent": Route(manners.speak_more),
    "BriefIntent": Route(manners.shorten_instructions),
    "ExplainIntent": Route(manners.explain_in_full),
    "MoreTimeIntent": Route(holding.give_time, idle=_say("more_time.idle"), asked=_say("more_time.idle")),
    "HurtsIntent": Route(pain.end_hold, breathing=pain.end_with_rest, safety=True),
    "SharpIntent": Route(pain.spare_leg, safety=True),
    "NerveIntent": Route(pain.release_leg, safety=True),
    "NumbIntent": Route(partial(pain.release_leg, numb=True), safety=True),
    "EmergencyIntent": Route(red_flags.stop_for_emergency, safety=True),
    "UrgentIntent": Route(red_flags.stop_urgently, safety=True),
    "DizzyIntent": Route(red_flags.stop_when_dizzy, safety=True),
    "FellIntent": Route(red_flags.stop_after_fall, safety=True),
    "CrisisIntent": Route(red_flags.stop_in_crisis, safety=True),
    "SoreBackIntent": Route(
        pain.end_hold, idle=starting.welcome_sore_back, breathing=_say("sore_back"), after_check_up=True
    ),
    "BetterIntent": Route(_say("yes.stretching"), idle=_say("better"), asked=ask_again),
    "MistakeIntent": Route(red_flags.undo),
    "ClearedIntent": Route(red_flags.unlock),
    "ReadyIntent": Route(NEXT),
    "ThanksIntent": Route(_say("thanks")),
    "GreetIntent": Route(_say("greet"), idle=starting.launch, asked=_say("greet")),
    "ElsewhereIntent": Route(_say("elsewhere"), idle=_say("elsewhere.idle")),
    "WhyIntent": Route(_say("why")),
    "HamstringIntent": Route(_say("hamstring")),
    "WhereFeltIntent": Route(_say("where_felt")),
    "FormCheckIntent": Route(teaching.check_form),
    "HowToBreatheIntent": Route(_say("how_to_breathe")),
    "FacingIntent": Route(partial(teaching.tell_of_position, key="facing")),
    "DescribeIntent": Route(teaching.describe_position),
    "SurfaceIntent": Route(_say("surface")),
    "ShoesIntent": Route(_say("shoes")),
    "AfterSportIntent": Route(_say("after_sport")),
    "EquipmentIntent": Route(teaching.tell_equipment),
    "DurationIntent": Route(teaching.tell_duration),
    "WhatNextIntent": Route(teaching.tell_next),
    "ConditionIntent": Route(_say("condition")),
    "NoFrameIntent": Route(frame.miss_frame, waits=True),
    "FrameIntent": Route(frame.have_frame),
    "NoTowelIntent": Route(_say("no_towel")),
    "WhichLegIntent": Route(asking.tell_leg),
    "TimeLeftIntent": Route(asking.tell_time_left, breathing=asking.tell_breathing_left),
    "HoldsLeftIntent": Route(asking.tell_holds_left),
    "ProgressIntent": Route(read_out.summarize_progress, after_check_up=True),
    "DetailsIntent": Route(read_out.send_details, after_check_up=True),
    "FeelIntent": Route(YES, idle=afterwards.take_feel, asked=YES),
    "FeelIntent.too_much": Route(EASIER, idle=afterwards.take_feel, asked=EASIER),
    "ReminderIntent": Route(reminders.plan_reminder, waits=True, after_check_up=True),
    "MyRemindersIntent": Route(reminders.list_reminders),
    "CancelReminderIntent": Route(reminders.cancel_reminders),
    "WhatYouKnowIntent": Route(my_data.tell_stored),
    "DeleteDataIntent": Route(my_data.ask_to_delete, waits=True),
    "WhoIntent": Route(my_data.tell_whose),
    "BreatheIntent": Route(resting.breathe, breathing=resting.take_minute, waits=True, after_check_up=True),
    "RestDayIntent": Route(resting.take_rest_day, waits=True, after_check_up=True),
    BLOCK_DONE: Route(NEXT, idle=pausing.see_off),
}
INTENTS = [name for name in ROUTES if name.endswith("Intent")]
"""Those of the interaction model."""


def _too_much(turn: Turn) -> bool:
    return turn.slots.get("feel", "").lower() == Feel.TOO_MUCH


def _named_wish(turn: Turn) -> bool:
    return starting.wish_of(turn) != Wish()


def _something_else(turn: Turn) -> bool:
    return bool(turn.slots.get("bed")) and sounds.bed_of(turn) is None


NARROWER: Mapping[str, tuple[Callable[[Turn], bool], str]] = {
    "FeelIntent": (_too_much, "FeelIntent.too_much"),
    "StartIntent": (_named_wish, "StartIntent.wish"),
    "SoundsIntent": (_something_else, FALLBACK),
    "NoSoundsIntent": (_something_else, "AMAZON.StopIntent"),
}
"""Intents that mean something else where a slot says so: when, and the row that holds then."""

TOUCHES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "pause": ("AMAZON.PauseIntent", {}),
    "resume": (RESUME, {}),
    "easier": (EASIER, {}),
    "skip": ("SkipIntent", {}),
    "ready": (NEXT, {}),
    "stop": ("AMAZON.StopIntent", {}),
    "yes": (YES, {}),
    "no": (NO, {}),
    "easy": ("FeelIntent", {"feel": Feel.EASY}),
    "just_right": ("FeelIntent", {"feel": Feel.JUST_RIGHT}),
    "too_much": ("FeelIntent", {"feel": Feel.TOO_MUCH}),
}
"""Button → its spoken twin: an intent and its slots."""
