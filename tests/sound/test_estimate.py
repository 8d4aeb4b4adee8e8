"""The estimate of speaking time: how true it is, and what it counts."""

from __future__ import annotations

import pytest

from skill.speech.timing import Pace, speaking_ms
from tests.parts import need
from tests.sound.estimate import Spoken, errors_of, sentences, spoken_ms, words_per_minute


@pytest.fixture(scope="module")
def fitted() -> Spoken:
    need("espeak-ng")
    return spoken_ms(sentences("sentences.txt"))


@pytest.fixture(scope="module")
def unseen() -> Spoken:
    need("espeak-ng")
    return spoken_ms(sentences("unseen.txt"))


def _assert_errors(sounds: Spoken, median_ms: int, p95_ms: int, worst_ms: int) -> None:
    errors = errors_of(sounds)
    assert errors.median_ms <= median_ms
    assert errors.p95_ms <= p95_ms
    assert errors.worst_ms <= worst_ms


def _by_length(sounds: Spoken) -> tuple[Spoken, Spoken]:
    short = {text: ms for text, ms in sounds.items() if len(text.split()) <= 6}
    return short, {text: ms for text, ms in sounds.items() if text not in short}


def test_the_error_is_what_the_estimate_says_of_itself(fitted: Spoken) -> None:
    short, longer = _by_length(fitted)

    _assert_errors(short, median_ms=35, p95_ms=95, worst_ms=185)
    _assert_errors(longer, median_ms=55, p95_ms=180, worst_ms=270)


def test_the_estimate_holds_for_sentences_it_was_not_fitted_to(unseen: Spoken) -> None:
    short, longer = _by_length(unseen)

    _assert_errors(short, median_ms=70, p95_ms=160, worst_ms=185)
    _assert_errors(longer, median_ms=110, p95_ms=450, worst_ms=480)


def test_the_estimate_was_not_fitted_to_what_it_has_not_seen(fitted: Spoken, unseen: Spoken) -> None:
    assert not fitted.keys() & unseen.keys()


def test_errors_do_not_add_up_over_a_routine(fitted: Spoken, unseen: Spoken) -> None:
    assert abs(errors_of(fitted).total) <= 0.01
    assert abs(errors_of(unseen).total) <= 0.01


def test_the_reference_voice_speaks_about_150_words_a_minute(fitted: Spoken) -> None:
    assert 140 <= words_per_minute(fitted) <= 160


@pytest.mark.parametrize("nothing", ["", "   ", "…", "?!", "\n"])
def test_what_has_no_words_takes_no_time(nothing: str) -> None:
    assert speaking_ms(nothing) == 0


@pytest.mark.parametrize("same", ["…and out", "And out.", "  and out… ", "“And out!”", "AND OUT"])
def test_what_stands_around_a_sentence_takes_no_time(same: str) -> None:
    assert speaking_ms(same) == speaking_ms("and out")


def test_a_pause_between_sentences_is_counted_and_longer_than_one_at_a_comma() -> None:
    run_on, comma, full_stop = map(speaking_ms, ("sit tall", "sit, tall", "Sit. Tall."))

    assert run_on + 100 < comma < full_stop - 100


def test_three_dots_are_one_ellipsis() -> None:
    assert speaking_ms("Ease in... and hold.") == speaking_ms("Ease in… and hold.")


def test_figures_take_about_as_long_as_their_words() -> None:
    figures, words = map(speaking_ms, ("Hold for 25 seconds.", "Hold for twenty five seconds."))

    assert abs(figures - words) <= 350


def test_letters_of_other_languages_are_no_obstacle() -> None:
    assert speaking_ms("Dehnübung für Zoë: 伸展 ٣") > speaking_ms("Dehn")


def test_another_language_brings_its_own_pace() -> None:
    slow = Pace.of(0, words={7: "ja"}, spellings={100: "j a"}, marks={" ": 50, "0": 300})

    assert speaking_ms("Ja, ja 5.", slow) == 7 + 50 + 7 + 50 + 300
    assert speaking_ms("jaja", slow) == 400


def test_a_language_without_special_words_is_spelled_out() -> None:
    spelled = Pace.of(10, words={}, spellings={100: "a"}, marks={" ": 50})

    assert speaking_ms("A a.", spelled) == 10 + 100 + 50 + 100
