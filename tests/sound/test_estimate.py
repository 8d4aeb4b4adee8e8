"""The estimate of speaking time: how true it is, and what it counts."""

from __future__ import annotations

import pytest

from infra.speech_rate.errors import by_length, errors_of
from infra.speech_rate.fit import fit
from infra.speech_rate.measure import spoken_ms, voice_of
from infra.speech_rate.measured import read_measured
from infra.speech_rate.module import module_of, rate_of
from skill.speech.en import ENGLISH
from skill.speech.timing import SpeechRate, speaking_ms
from tests.parts import need
from tests.sound.estimate import unseen_ms, words_per_minute

FITTED = read_measured("en")
SOME = list(FITTED)[::17]
english_ms = ENGLISH.speaking_ms


@pytest.fixture(scope="module")
def unseen() -> dict[str, int]:
    need("espeak-ng")
    return unseen_ms()


def assert_errors(measured: dict[str, int], median_ms: int, p95_ms: int, worst_ms: int) -> None:
    errors = errors_of(ENGLISH.rate, measured)
    assert errors.median_ms <= median_ms
    assert errors.p95_ms <= p95_ms
    assert errors.worst_ms <= worst_ms


def test_what_was_measured_is_what_the_engine_says() -> None:
    need("espeak-ng")
    again = spoken_ms(SOME, voice_of("en-US"))
    apart = [abs(again[text] - FITTED[text]) for text in SOME]
    assert sum(apart) / len(apart) <= 30
    assert max(apart) <= 110


def test_the_errors_of_what_it_is_fitted_to() -> None:
    short, longer = by_length(FITTED)

    assert_errors(short, median_ms=40, p95_ms=125, worst_ms=260)
    assert_errors(longer, median_ms=65, p95_ms=170, worst_ms=720)


def test_the_estimate_holds_for_sentences_it_was_not_fitted_to(unseen: dict[str, int]) -> None:
    short, longer = by_length(unseen)

    assert_errors(short, median_ms=55, p95_ms=180, worst_ms=200)
    assert_errors(longer, median_ms=110, p95_ms=450, worst_ms=480)


def test_the_estimate_was_not_fitted_to_what_it_has_not_seen(unseen: dict[str, int]) -> None:
    assert not FITTED.keys() & unseen.keys()


def test_errors_do_not_add_up_over_a_routine(unseen: dict[str, int]) -> None:
    assert abs(errors_of(ENGLISH.rate, FITTED).total) <= 0.01
    assert abs(errors_of(ENGLISH.rate, unseen).total) <= 0.01


def test_the_reference_voice_speaks_about_150_words_a_minute() -> None:
    assert 140 <= words_per_minute(FITTED) <= 160


def test_a_fit_finds_the_letters_and_the_words_that_a_voice_goes_by() -> None:
    """A made voice: a hundred for a letter, fifty for a space, "ama" five times as long as its letters."""
    words = ["ana", "ho", "nama", "ma", "hana", "mo", "oho", "amam", "na", "amo", "homa", "nona", "tama"]
    said = [" ".join((*words[at:], *words[:at])[: 1 + at % 5]) for at in range(len(words))]
    said += [f"{one} {other}" for one in words for other in words if one != other]
    measured = {
        text: 200 + sum(50 if letter == " " else 100 for letter in text) + 1_200 * text.count("ama")
        for text in said
    }
    found = fit(measured)
    assert "ama" in found.units.groups
    errors = errors_of(rate_of(found), measured)
    assert errors.worst_ms <= 50
    assert "from __future__" in module_of(found, "made", {"all": errors})


def test_every_locale_of_alexa_has_a_voice_to_fit_to() -> None:
    need("espeak-ng")
    assert {locale: voice_of(locale) for locale in ("en-US", "en-GB", "de-DE", "pt-BR", "ja-JP")} == {
        "en-US": "en-us",
        "en-GB": "en-gb",
        "de-DE": "de",
        "pt-BR": "pt-br",
        "ja-JP": "ja",
    }
    with pytest.raises(LookupError):
        voice_of("xx-XX")


@pytest.mark.parametrize("nothing", ["", "   ", "…", "?!", "\n"])
def test_what_has_no_words_takes_no_time(nothing: str) -> None:
    assert english_ms(nothing) == 0


@pytest.mark.parametrize("same", ["…and out", "And out.", "  and out… ", "“And out!”", "AND OUT"])
def test_what_stands_around_a_sentence_takes_no_time(same: str) -> None:
    assert english_ms(same) == english_ms("and out")


def test_a_pause_between_sentences_is_counted_and_longer_than_one_at_a_comma() -> None:
    run_on, comma, full_stop = map(english_ms, ("sit tall", "sit, tall", "Sit. Tall."))

    assert run_on + 100 < comma < full_stop - 100


def test_three_dots_are_one_ellipsis() -> None:
    assert english_ms("Ease in... and hold.") == english_ms("Ease in… and hold.")


def test_figures_take_about_as_long_as_their_words() -> None:
    figures, words = map(english_ms, ("Hold for 25 seconds.", "Hold for twenty five seconds."))

    assert abs(figures - words) <= 350


def test_letters_of_other_languages_are_no_obstacle() -> None:
    assert english_ms("Dehnübung für Zoë: 伸展 ٣") > english_ms("Dehn")


def test_another_language_brings_its_own_rate() -> None:
    slow = SpeechRate.of(
        once_ms=0, digit_ms=300, letter_ms=80, words={7: "ja"}, spellings={100: "j a"}, marks={" ": 50}
    )

    assert speaking_ms("Ja, ja 5.", slow) == 7 + 50 + 7 + 50 + 300
    assert speaking_ms("jaja", slow) == 400
    assert speaking_ms("ä", slow) == 80


def test_a_language_without_special_words_is_spelled_out() -> None:
    spelled = SpeechRate.of(
        once_ms=10, digit_ms=0, letter_ms=0, words={}, spellings={100: "a"}, marks={" ": 50}
    )

    assert speaking_ms("A a.", spelled) == 10 + 100 + 50 + 100
