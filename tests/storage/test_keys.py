from __future__ import annotations

import re

import pytest

from skill.storage.store import is_voice, person_key, request_tag, voice_key, voice_of

USER = "amzn1.ask.account.AAAA"
VOICE = "amzn1.ask.person.BBBB"


def test_a_key_has_43_plain_characters_and_nothing_of_the_amazon_id() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", person_key(USER))
    assert "amzn1" not in person_key(USER)


def test_keys_stay_the_same_forever() -> None:
    assert person_key(USER) == "0u-4g_hVQ_HwjvRijDBk-z3A_E1JNFp8DB-EpXvSAjw"


def test_a_recognised_voice_has_a_key_of_its_own_that_begins_with_its_household() -> None:
    assert re.fullmatch(re.escape(person_key(USER)) + r"\.[A-Za-z0-9_-]{8}", person_key(USER, VOICE))
    assert person_key(USER, VOICE) != person_key(USER, "amzn1.ask.person.CCCC")


def test_the_same_voice_is_somebody_else_in_another_household() -> None:
    assert person_key(USER, VOICE) != person_key("amzn1.ask.account.other", VOICE)


def test_only_a_voice_of_a_household_has_a_voice_in_its_key() -> None:
    assert voice_of(person_key(USER)) == ""
    assert person_key(USER, VOICE) == voice_key(person_key(USER), voice_of(person_key(USER, VOICE)))


@pytest.mark.parametrize("text", ["", "AAAAAAA", "AAAAAAAAA", "AAAA.AAA", "AAAA AAA", "AAAAAAA\n"])
def test_what_may_come_from_outside_is_no_voice(text: str) -> None:
    assert not is_voice(text)


def test_an_empty_voice_id_is_no_voice() -> None:
    assert person_key(USER, "") == person_key(USER, None) == person_key(USER)


def test_a_request_tag_is_short_and_tells_requests_apart() -> None:
    tags = {request_tag(f"amzn1.echo-api.request.{number}") for number in range(1000)}
    assert len(tags) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{8}", tag) for tag in tags)
