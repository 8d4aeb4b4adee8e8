"""Seconds that are not those of the plan."""

from __future__ import annotations

from tests.mutants.conversation.change import Change

PROGRESSION = "coaching/progression.py"

HOLDS = (
    Change(
        "every hold lasts three seconds longer than it should",
        "coaching/cues.py",
        "max(rest_ms, ends_ms), number",
        "max(rest_ms, ends_ms) + 3000, number",
        "coaching/test_hold_cues.py",
    ),
    Change(
        "a hold grows by ten seconds at once",
        PROGRESSION,
        "POSITIONS[position].hold_max_s, hold_s + HOLD_STEP_S)",
        "POSITIONS[position].hold_max_s, hold_s + 2 * HOLD_STEP_S)",
        "coaching/test_progression.py::test_longer_and_shorter_move_by_one_step_within_the_caps",
    ),
    Change(
        "a hold grows without end",
        PROGRESSION,
        "return min(POSITIONS[position].hold_max_s, hold_s + HOLD_STEP_S)",
        "return hold_s + HOLD_STEP_S",
        "coaching/test_progression.py::test_no_hold_grows_past_its_cap",
    ),
    Change(
        "holds grow after two good sessions",
        PROGRESSION,
        "GOOD_NEEDED = 3",
        "GOOD_NEEDED = 2",
        "coaching/test_progression.py::test_the_hold_goes_up_by_the_rules",
    ),
    Change(
        "a response is longer than Alexa takes",
        "coaching/packing.py",
        "RESPONSE_MAX_MS = 220_000",
        "RESPONSE_MAX_MS = 260_000",
        "coaching/test_packing.py",
    ),
    Change(
        '"how long left" tells the whole hold',
        "conversation/intents/asking.py",
        "run.block.hold_s - held_s(turn, run))",
        "run.block.hold_s)",
        "conversation/test_in_a_hold.py::test_how_long_left_is_what_is_left_of_it",
    ),
    Change(
        "after minutes of rest only what was left of the hold is held",
        "conversation/intents/pausing.py",
        "WHOLE_HOLD_AFTER_S = 120",
        "WHOLE_HOLD_AFTER_S = 1_000_000",
        "conversation/test_troubles.py::test_a_pause_of_minutes_begins_the_hold_anew",
    ),
    Change(
        "an answer in a hold stops its clock",
        "conversation/flow/going_on.py",
        "WITHIN_HOLD_MS = 5_000",
        "WITHIN_HOLD_MS = 0",
        "conversation/test_teaching.py::test_it_is_answered_in_a_hold_whose_clock_runs_on",
    ),
    Change(
        "a quick one has every position",
        "coaching/routine.py",
        "return routine[:1] if wish.length is Length.QUICK else routine",
        "return routine",
        "coaching/test_routine.py::test_a_run_has_the_positions_that_were_asked_for_and_are_possible",
    ),
    Change(
        "who cannot get down on the floor is sent there",
        "coaching/routine.py",
        "usable = progress.floor or not POSITIONS[position].on_floor",
        "usable = True",
        "conversation/test_guide_b15.py::test_check_9_who_cannot_use_the_floor_is_never_sent_there",
    ),
    Change(
        "nobody is told to keep still, or where it is felt",
        "coaching/segment.py",
        "if not self.manner.teaching or block.reached:",
        "if True:",
        "coaching/test_teaching.py::test_it_is_told_in_the_first_five_sessions_and_then_in_every_fourth",
    ),
    Change(
        '"more time" gives none',
        "conversation/intents/holding.py",
        "MORE_TIME_S = 15",
        "MORE_TIME_S = 3",
        "conversation/test_troubles.py::test_more_time_adds_fifteen_seconds_to_the_wait_and_keeps_the_rest_of_it",
    ),
)
