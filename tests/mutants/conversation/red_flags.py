"""Words of an emergency that are missed, or do not win."""

from __future__ import annotations

from tests.mutants.conversation.change import Change

FLAGS = "conversation/intents/red_flags.py"
ROUTES = "conversation/routing/routes.py"
PARTS = "conversation/routing/parts.py"
NUMB = (
    '"NumbIntent": dict.fromkeys(("SADDLE", "BOTH_LEGS", "LEGS", "FACE", "ARM", "SIDE", "CHEST"), EMERGENCY)'
)

RED_FLAGS = (
    Change(
        "a numb groin is no emergency",
        PARTS,
        NUMB,
        NUMB.replace('"SADDLE", ', ""),
        "conversation/test_guide_b15.py"
        "::test_check_5_i_cannot_feel_my_groin_in_any_state_ends_it_and_locks_the_next_launch",
    ),
    Change(
        "a chest that hurts is no emergency",
        PARTS,
        '**dict.fromkeys(("CHEST", "BOTH_LEGS"), EMERGENCY),',
        "",
        "conversation/test_red_flags_in_a_hold.py"
        "::test_an_emergency_is_answered_with_the_fixed_words_and_pauses_everything",
    ),
    Change(
        "an emergency pauses nothing",
        FLAGS,
        "once = tell(paused(turn), *script)",
        "once = tell(turn, *script)",
        "conversation/test_red_flags.py::test_nothing_starts_while_it_is_paused",
    ),
    Change(
        "the words of an emergency are said once",
        FLAGS,
        "speech=once.speech + once.speech",
        "speech=once.speech",
        "conversation/test_red_flags.py::test_an_emergency_ends_everything_with_the_fixed_words_said_twice",
    ),
    Change(
        "words of an emergency wait for a question about safety",
        ROUTES,
        "Route(red_flags.stop_for_emergency, safety=True)",
        "Route(red_flags.stop_for_emergency, safety=True, waits=True)",
        "map/test_map.py::test_nothing_comes_before_words_of_pain",
    ),
    Change(
        "words of an emergency are met with try again later where the store fails",
        ROUTES,
        "Route(red_flags.stop_for_emergency, safety=True)",
        "Route(red_flags.stop_for_emergency)",
        "conversation/test_dynamodb_faults.py"
        "::test_nothing_is_said_before_the_words_that_matter_where_nothing_can_be_read",
    ),
    Change(
        "whoever is dizzy is only paused, and coached on",
        ROUTES,
        "Route(red_flags.stop_when_dizzy, safety=True)",
        "Route(pausing.pause, safety=True)",
        "map/test_map.py::test_red_flags_come_first_everywhere",
    ),
    Change(
        'a "yes" ends the pause',
        "conversation/routing/questions.py",
        "Ask.LOCKED: Question(\n        Kind.SAFETY,\n        yes=ask_again,",
        "Ask.LOCKED: Question(\n        Kind.SAFETY,\n        yes=red_flags.take_back,",
        "conversation/test_red_flags.py::test_no_number_of_yeses_ends_the_pause",
    ),
    Change(
        "whatever is taken for the doctor's word ends the pause",
        FLAGS,
        'if turn.progress.locked and "who" not in turn.slots:',
        "if False:",
        "conversation/test_red_flags.py::test_that_sentence_opens_nothing_unless_it_names_who_said_so",
    ),
    Change(
        "a stretch starts while stretching is paused",
        "conversation/intents/starting.py",
        "    if turn.progress.locked:\n        return still_locked(turn)\n",
        "",
        "conversation/test_red_flags.py::test_weeks_later_it_is_paused_still",
    ),
    Change(
        "a pause that another device set is lost",
        "coaching/merge.py",
        "return other if ours == was else ours\n    return max(ours, other)\n\n\ndef _runs",
        "return ours\n    return ours\n\n\ndef _runs",
        "coaching/test_merge_limits.py::test_a_pause_that_either_side_sets_stays",
    ),
    Change(
        "a device goes on leading through holds after another one was told of an emergency",
        "conversation/alexa/interceptors.py",
        "if stored is not None and stored.locked and reply.guided:",
        "if False:",
        "conversation/test_found.py::test_a_red_flag_on_one_device_is_heeded_in_the_next_word_on_another",
    ),
    Change(
        "a thought of suicide is not told whom to call",
        FLAGS,
        'words.line("crisis"), words.line("crisis.number")',
        'words.line("crisis")',
        "conversation/test_red_flags_in_a_hold.py"
        "::test_a_thought_of_suicide_gets_a_calm_sentence_and_not_a_word_of_stretching",
    ),
    Change(
        "Britain is told the American number",
        "speech/en/locales.py",
        "The number is nine nine nine. For advice",
        "The number is nine one one. For advice",
        "speech/test_locales.py::test_a_locale_hears_its_own_emergency_number_and_no_other",
    ),
    Change(
        "the safety note is left out of the welcome",
        "conversation/intents/starting.py",
        '        words.line("welcome.safety"),\n',
        "",
        "conversation/test_in_a_hold.py::test_what_was_said_last_is_what_is_repeated",
    ),
)
