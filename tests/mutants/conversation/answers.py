"""Answers that belong to something else."""

from __future__ import annotations

from tests.mutants.conversation.change import Change, transcript

ROUTES = "conversation/routing/routes.py"
QUESTIONS = "conversation/routing/questions.py"
INTENTS = "conversation/intents"

ANSWERS = (
    Change(
        '"which leg" is answered with the time that is left',
        ROUTES,
        '"WhichLegIntent": Route(asking.tell_leg)',
        '"WhichLegIntent": Route(asking.tell_time_left)',
        transcript("questions-in-a-hold"),
    ),
    Change(
        'a question about shoes is answered with the words for "on the bed"',
        ROUTES,
        '_say("shoes")',
        '_say("surface")',
        "conversation/test_teaching.py::test_it_is_answered_in_a_hold_whose_clock_runs_on",
    ),
    Change(
        '"longer" makes holds shorter',
        ROUTES,
        "Route(holding.lengthen_hold, waits=True)",
        "Route(holding.shorten_hold, waits=True)",
        transcript("longer-and-shorter"),
    ),
    Change(
        '"pause" ends the session',
        ROUTES,
        '"AMAZON.PauseIntent": Route(pausing.pause,',
        '"AMAZON.PauseIntent": Route(pausing.stop,',
        "conversation/test_dead_ends.py::test_what_calls_somebody_away_is_a_pause",
    ),
    Change(
        '"yes" to deleting everything keeps it, and "no" deletes it',
        QUESTIONS,
        "yes=my_data.delete_data,\n        no=my_data.keep_data,",
        "yes=my_data.keep_data,\n        no=my_data.delete_data,",
        "conversation/test_my_data.py::test_with_anything_else_everything_is_left",
    ),
    Change(
        '"no" to a deeper form takes it',
        QUESTIONS,
        "no=afterwards.decline_deeper,",
        "no=afterwards.take_deeper,",
        "conversation/test_deeper.py::test_nothing_else_does",
    ),
    Change(
        '"quiet mode" makes the coach talk more',
        f"{INTENTS}/manners.py",
        "replace(turn.progress, quiet=True)",
        "replace(turn.progress, quiet=False)",
        "conversation/test_manners.py::test_quiet_stays_until_more_is_wished_for",
    ),
    Change(
        '"ready" costs the hold that is going on',
        f"{INTENTS}/moving.py",
        'aside(turn, turn.words.line("yes.stretching")) if holding(turn) else move_on(turn)',
        "move_on(turn)",
        "conversation/test_pacing.py::test_ready_in_a_hold_is_a_nod_while_the_clock_runs_on",
    ),
    Change(
        '"skip" in a hold leaves the whole stretch out',
        f"{INTENTS}/moving.py",
        '"HOLD": lambda at, planned: planned == at,',
        '"HOLD": lambda at, planned: planned.block == at.block,',
        "conversation/test_in_a_hold.py::test_skip_leaves_that_hold_out_and_nothing_else",
    ),
    Change(
        '"easier" takes a step up',
        f"{INTENTS}/changing.py",
        "rung, target, progress = step_down(turn.progress, position)",
        "rung, target, progress = step_up(turn.progress, position)",
        transcript("easier-down-the-ladder"),
    ),
    Change(
        '"repeat" brings the answer before the last one',
        "conversation/alexa/interceptors.py",
        "        said=said,",
        "        said=turn.memory.said,",
        "conversation/test_in_a_hold.py::test_what_was_said_last_is_what_is_repeated",
    ),
    Change(
        "a screen's late word about an older document is answered",
        "conversation/alexa/handlers.py",
        "if event.token != turn.memory.token:",
        "if False:",
        "conversation/test_touching.py::test_a_late_word_about_an_older_document_changes_nothing",
    ),
    Change(
        "every answer of a session is told in the same words",
        "conversation/alexa/session.py",
        "words=words_for(locale, known.mine.history.sessions, memory.turns),",
        "words=words_for(locale, 0, 0),",
        "conversation/test_hearing.py::test_a_first_time_and_the_second_one_do_not_end_in_the_same_words",
    ),
    Change(
        "a bell is offered after every session",
        f"{INTENTS}/sounds.py",
        "sounds_offered=True",
        "sounds_offered=False",
        "conversation/test_sounds.py::test_a_bell_is_offered_once_after_the_third_session",
    ),
    Change(
        "a reminder is set before anybody said yes to it",
        f"{INTENTS}/reminders.py",
        "    if plan.at is not None:\n        return _confirm(turn, plan, *rest)",
        "    if plan.at is not None:\n        return _settled(turn, plan, _put(turn, plan))",
        "conversation/test_reminding.py::test_nothing_is_set_before_the_yes",
    ),
)
