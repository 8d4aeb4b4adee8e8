"""The other leg."""

from __future__ import annotations

from tests.mutants.conversation.change import Change, transcript

LEGS = (
    Change(
        '"which leg" names the other one',
        "conversation/intents/asking.py",
        'words.line("which_leg", leg=run.at.hold.leg)',
        'words.line("which_leg", leg=run.at.hold.leg.other)',
        transcript("questions-in-a-hold"),
    ),
    Change(
        "the way in names the leg that lies still",
        "speech/words.py",
        '{"leg": leg, "other": leg.other}',
        '{"leg": leg.other, "other": leg}',
        transcript("quick"),
    ),
    Change(
        "sharp pain spares the leg that is well",
        "conversation/intents/pain.py",
        "HOLD_START_S), frozenset({felt.hold.leg}))",
        "HOLD_START_S), frozenset({felt.hold.leg.other}))",
        transcript("sharp-pain"),
    ),
    Change(
        "tingling is noted for the leg that is well",
        "conversation/intents/pain.py",
        "position), felt.hold.leg, turn.day)",
        "position), felt.hold.leg.other, turn.day)",
        transcript("tingling-twice-in-a-week"),
    ),
    Change(
        "the same leg is first every time",
        "coaching/routine.py",
        "next_leg=progress.next_leg.other",
        "next_leg=progress.next_leg",
        "coaching/test_routine.py::test_the_first_leg_takes_turns_from_run_to_run",
    ),
    Change(
        "one leg is held three times before the other one",
        "coaching/run.py",
        "for n in range(holds) for leg in (first, first.other)",
        "for leg in (first, first.other) for n in range(holds)",
        "coaching/test_run.py::test_a_routine_is_lying_then_wall_then_seated_leg_by_turns",
    ),
    Change(
        '"skip the left leg" skips the one that is next, whichever it is',
        "conversation/intents/moving.py",
        "partial(_of, leg) for leg in Leg",
        "_of_this_leg for leg in Leg",
        "conversation/test_skipping.py::test_the_leg_that_was_meant_is_skipped_in_any_language",
    ),
    Change(
        "a leg that rests is stretched all the same",
        "coaching/routine.py",
        "if resting(progress, leg, day) or leg not in wanted_legs(progress)",
        "if leg not in wanted_legs(progress)",
        "coaching/test_routine.py::test_a_leg_that_rests_is_left_out_until_its_last_day_is_over",
    ),
)
