"""What is lost, counted twice, or promised and not kept."""

from __future__ import annotations

from tests.mutants.conversation.change import Change, transcript

REPOSITORY = "storage/repository.py"
PROGRESSION = "coaching/progression.py"
SESSION = "conversation/alexa/session.py"

KEEPING = (
    Change(
        "nothing is ever written",
        REPOSITORY,
        "            return self._write(person, tag, base, mine)\n",
        "            return Versioned(mine, base.version, base.requests)\n",
        "storage/test_repository.py::test_what_is_committed_is_what_comes_back_and_what_is_loaded",
    ),
    Change(
        "a request that is delivered twice counts twice",
        REPOSITORY,
        "requests = (*seen.requests, tag)[-REQUESTS_KEPT:]",
        "requests = seen.requests",
        "storage/test_repository.py::test_a_request_delivered_again_after_the_answer_counts_once",
    ),
    Change(
        "of two devices the later one wins",
        REPOSITORY,
        "merged = self._codec.merge(known, mine, theirs.value)",
        "merged = mine",
        "storage/test_repository.py::test_a_second_writer_never_loses_the_first_ones_count",
    ),
    Change(
        "what was held before a failing write is forgotten",
        SESSION,
        "told = {**_packed(known.base, progress), ",
        "told = {**_packed(known.base, known.base.value), ",
        "conversation/test_troubles.py::test_what_could_not_be_saved_is_saved_on_the_next_turn",
    ),
    Change(
        "nobody hears that progress could not be saved",
        "conversation/alexa/unsaved.py",
        "    if heard(turn):\n",
        "    if True:\n",
        "conversation/test_troubles.py::test_where_nothing_can_be_saved_at_the_end_it_is_said_once",
    ),
    Change(
        "whoever cannot be read is taken for somebody new, and overwritten",
        SESSION,
        "            if not blindly:\n",
        "            if False:\n",
        "conversation/test_troubles.py::test_where_nothing_can_be_read_it_is_said_and_nothing_is_overwritten",
    ),
    Change(
        "what was cut off is silently started over",
        "conversation/intents/starting.py",
        "if cut_off is not None and begun(cut_off) and wish in (Wish(), Wish(gentle=True)):",
        "if False:",
        transcript("cut-off-and-resumed"),
    ),
    Change(
        "deleting deletes nothing",
        "conversation/intents/my_data.py",
        "forget=True",
        "forget=False",
        "conversation/test_my_data.py::test_with_a_yes_nothing_is_left",
    ),
    Change(
        "a voice that is recognised has the household's progress",
        "conversation/alexa/request.py",
        "return person_key(system.user.user_id, system.person.person_id if system.person else None)",
        "return person_key(system.user.user_id)",
        "conversation/test_my_data.py::test_a_recognised_voice_has_progress_of_its_own",
    ),
    Change(
        '"next time five seconds less" is said, and is not so',
        "conversation/intents/afterwards.py",
        "return tell(turn.with_progress(eased), said, next_step(turn, eased))",
        "return tell(turn, said, next_step(turn, eased))",
        transcript("too-much-six-times"),
    ),
    Change(
        "a third missed day in a week leaves the streak whole",
        "coaching/streak.py",
        "SKIP_DAYS = 2",
        "SKIP_DAYS = 3",
        "conversation/test_guide_b15.py"
        "::test_check_6_two_missed_days_in_seven_keep_the_streak_and_a_third_breaks_it",
    ),
    Change(
        "holds never grow for who does not answer",
        PROGRESSION,
        "            state = _good(state, day)\n",
        "",
        "coaching/test_guide_b5.py::test_up",
    ),
    Change(
        '"no" to longer holds is heard, and they stay long',
        PROGRESSION,
        "hold_s=shorter(state.hold_s), stay_until=day + STAY_DAYS)",
        "stay_until=day + STAY_DAYS)",
        "coaching/test_progression.py::test_a_step_is_told_once_and_no_takes_it_back",
    ),
)
