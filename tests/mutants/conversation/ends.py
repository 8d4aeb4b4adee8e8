"""Silence and ends."""

from __future__ import annotations

from tests.mutants.conversation.change import Change, transcript

GUIDED = "conversation/flow/guided.py"
SILENCE = "listening/test_routine.py::test_one_yes_and_silence_lead_through_everything_to_a_goodbye"

ENDS = (
    Change(
        "silence ends without a goodbye",
        GUIDED,
        "words = [_left_short(turn, planned, rest.after), *farewell(turn, rest.after)]",
        "words = [_left_short(turn, planned, rest.after)]",
        SILENCE,
    ),
    Change(
        "silence ends the stretch after the first block",
        GUIDED,
        "    rest = _to_the_end(turn, after, packed.rest)\n",
        '    rest = talk(turn, turn.words.line("stop"))\n',
        SILENCE,
    ),
    Change(
        "what silence left out is not told",
        GUIDED,
        "    if len(shorter) > 1:\n",
        '    if True:\n        return ""\n    if len(shorter) > 1:\n',
        transcript("silence-all-the-way"),
    ),
    Change(
        '"stop" leaves the session open',
        "conversation/intents/pausing.py",
        'return tell(kept, turn.words.line("stop.kept"))',
        'return replace(tell(kept, turn.words.line("stop.kept")), ask=Ask.NEXT)',
        "map/test_map.py::test_no_question_is_without_an_exit",
    ),
    Change(
        "an answer by the way ends the session while a question is open",
        "conversation/flow/going_on.py",
        "return ask(turn, question, *sentences, about=turn.memory.about)",
        "return tell(turn, *sentences)",
        "conversation/test_dead_ends.py::test_at_the_welcome_it_is_answered_and_nobody_is_sent_away",
    ),
    Change(
        "it is asked how it felt more than once a day",
        "conversation/flow/wrap_up.py",
        " or progress.feel_day == turn.day:",
        ":",
        transcript("a-deeper-form-is-refused-and-unanswered"),
    ),
    Change(
        "after the day's last session another one is proposed for tonight",
        "coaching/summary.py",
        "if day_is_full(progress, day) or (done and evening):",
        "if False:",
        "coaching/test_summary.py::test_a_day_is_its_sessions_and_seconds_and_what_comes_next",
    ),
    Change(
        "the same fact is told two days running",
        "coaching/summary.py",
        "if fact.kind != yesterday",
        "if True",
        "speech/test_read_outs.py::test_what_was_told_yesterday_is_not_told_today",
    ),
    Change(
        "a milestone is passed without a word",
        "conversation/flow/wrap_up.py",
        "    if milestone is not None:\n",
        "    if False:\n",
        "speech/test_read_outs.py::test_a_milestone_is_told_on_its_day_and_not_on_the_day_before",
    ),
    Change(
        "screens: when the block is over and nobody spoke, nothing happens",
        "conversation/routing/router.py",
        "    if kind == BLOCK_DONE:\n        return route(turn, BLOCK_DONE)\n",
        "",
        "conversation/test_touching.py::test_a_block_that_is_over_is_followed_by_the_next_one",
    ),
)
