"""The estimate of speaking time: how true it is, and what it counts."""

from __future__ import annotations

from pathlib import Path
from statistics import median, quantiles

import pytest

from skill.speech.timing import Pace, speaking_ms
from tests.parts import need
from tests.sound.hand_made import said
from tests.sound.measure import hear

HERE = Path(__file__).parent
BREAK_MS = 2000
PER_RESPONSE = 50

Spoken = dict[str, float]


def _spoken_ms(sentences: list[str]) -> Spoken:
    """Sentence → from its first sound to that of the next, less the break between them."""
    need("espeak-ng")
    sounds: Spoken = {}
    for first in range(0, len(sentences), PER_RESPONSE):
        some = sentences[first : first + PER_RESPONSE]
        starts_s = [each.burst.start_s for each in hear(said([*some, "Done."], BREAK_MS))]
        edges_s = zip(some, starts_s, starts_s[1:], strict=False)
        sounds |= {text: (end - start) * 1000 - BREAK_MS for text, start, end in edges_s}
    return sounds


@pytest.fixture(scope="module")
def fitted() -> Spoken:
    return _spoken_ms((HERE / "sentences.txt").read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def unseen() -> Spoken:
    return _spoken_ms((HERE / "unseen.txt").read_text("utf-8").splitlines())


def _assert_errors(sounds: Spoken, median_ms: int, p95_ms: int, worst_ms: int) -> None:
    errors = [abs(speaking_ms(text) - ms) for text, ms in sounds.items()]
    assert median(errors) <= median_ms
    assert quantiles(errors, n=20)[-1] <= p95_ms
    assert max(errors) <= worst_ms


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
    for sounds in (fitted, unseen):
        assert sum(map(speaking_ms, sounds)) == pytest.approx(sum(sounds.values()), rel=0.01)


def test_the_reference_voice_speaks_about_150_words_a_minute(fitted: Spoken) -> None:
    between_sentences_ms = 384
    words = sum(len(text.split()) for text in fitted)
    minutes = sum(ms + between_sentences_ms for ms in fitted.values()) / 60_000

    assert 140 <= words / minutes <= 160


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
