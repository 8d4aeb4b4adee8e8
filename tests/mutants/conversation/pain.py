"""Pain and strange feelings that are not heeded."""

from __future__ import annotations

from tests.mutants.conversation.change import Change, transcript

WRAP_UP = "conversation/flow/wrap_up.py"
PAIN_INTENTS = "conversation/intents/pain.py"
HURT = "Ask.HURT: Question(\n        Kind.SAFETY,\n        yes=pain.go_on_gently,\n        "

PAIN = (
    Change(
        "praise after pain",
        WRAP_UP,
        '    if run.gentle:\n        return [words.line("wrap.plain")], ""\n',
        "",
        transcript("an-end-after-pain"),
    ),
    Change(
        "after pain it is asked how it felt",
        WRAP_UP,
        "if progress.no_feel or run.gentle or not run.counts",
        "if progress.no_feel or not run.counts",
        "conversation/test_after_pain.py::test_nobody_is_asked_how_it_felt_once_it_hurt",
    ),
    Change(
        "tingling is answered, and the hold goes on",
        "conversation/routing/routes.py",
        "Route(pain.release_leg, safety=True)",
        'Route(_say("nerve.idle"), safety=True)',
        "conversation/test_red_flags.py::test_pain_stops_what_is_playing_at_once",
    ),
    Change(
        '"no" to going on after it hurt goes on',
        "conversation/routing/questions.py",
        HURT + "no=pain.stop_for_today,",
        HURT + "no=pain.go_on_gently,",
        "conversation/test_after_pain.py::test_a_no_to_going_on_is_the_end_for_today",
    ),
    Change(
        "after it hurt it goes on as deep as before",
        PAIN_INTENTS,
        "run = run.with_block(index, replace(block, depth=DEPTH_MIN))",
        "run = run.with_block(index, block)",
        "conversation/test_red_flags.py::test_tingling_never_leads_to_a_longer_or_deeper_hold",
    ),
    Change(
        "the rest after it hurt is over in five seconds",
        PAIN_INTENTS,
        "HURT_REST_S = 20",
        "HURT_REST_S = 5",
        "conversation/test_after_pain.py::test_the_rest_lasts_until_it_is_asked",
    ),
    Change(
        "deeper within a week of a nerve feeling",
        "conversation/intents/changing.py",
        "    if careful(turn.progress, turn.day):\n",
        "    if False:\n",
        "conversation/test_red_flags.py::test_tingling_never_leads_to_a_longer_or_deeper_hold",
    ),
    Change(
        "a second nerve feeling within a week rests no leg",
        "coaching/progression.py",
        "again = day <= limits.careful_until",
        "again = False",
        "coaching/test_regression.py::test_two_strikes_on_one_leg_within_seven_days_rest_it",
    ),
    Change(
        "numbness that stays pauses nothing",
        PAIN_INTENTS,
        'if numb or turn.memory.about.get("numb"):',
        "if False:",
        "conversation/test_red_flags.py::test_numbness_that_stays_pauses_everything",
    ),
    Change(
        "whoever is asked whether it has gone is taken further by words about something else",
        "conversation/routing/router.py",
        "if way.waits and asked is not None",
        "if False and asked is not None",
        "conversation/test_every_intent.py::test_nothing_moves_on_before_a_question_about_safety_is_answered",
    ),
)
