"""Reminders and deletion in the middle of something else: nothing of it is lost, and safety comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infra.local.echo import consent
from skill.conversation.alexa.session import memory_of
from skill.conversation.turns.memory import Ask
from tests.conversation.states import SAFETY, STRETCHING
from tests.conversation.with_alexa import ASK, Home, permitted, reminds

if TYPE_CHECKING:
    from collections.abc import Callable


def brought(bring: Callable[[Home], None]) -> Home:
    home = permitted()
    bring(home)
    return home


@pytest.mark.parametrize("bring", SAFETY.values(), ids=SAFETY.keys())
def test_a_question_about_safety_comes_first(bring: Callable[[Home], None]) -> None:
    home = brought(bring)
    before = home.session and memory_of(home.session.attributes.get("memory")).ask
    reply = home.says("remind me at eight" if home.session else f"{ASK}remind me at eight")
    assert reply.memory.ask in (before, Ask.LOCKED)
    assert reply.memory.ask not in (Ask.REMIND, Ask.REMIND_WHEN)


@pytest.mark.parametrize("bring", STRETCHING.values(), ids=STRETCHING.keys())
@pytest.mark.parametrize("wish", ["remind me at eight", "delete my data"])
def test_a_stretch_that_is_set_aside_is_offered_again_and_nothing_of_it_is_lost(
    bring: Callable[[Home], None], wish: str
) -> None:
    home = brought(bring)
    reply = home.says(wish)
    aside = reply.progress.run(reply.memory.run)
    assert aside is not None
    home.wait(20)
    reply = home.says("no")
    if reply.memory.ask is Ask.REMIND_WHEN:
        reply = home.says("no")
    assert (reply.memory.ask, reply.complaints) == (Ask.RESUME, [])
    run = reply.progress.run(reply.memory.run)
    assert run is not None
    assert (run.id, run.pending()) == (aside.id, aside.pending())
    assert home.says("yes").memory.playing is not None


def test_nothing_is_credited_for_a_stretch_that_stands_still() -> None:
    home = brought(STRETCHING["in the first hold"])
    seconds = home.says("remind me at eight").progress.history.sessions
    run = home.known().runs[-1]
    home.wait(600)
    home.says("yes")
    assert home.known().runs[-1].pending() == run.pending()
    assert home.known().history.sessions == seconds


def test_a_stretch_is_offered_again_after_alexas_own_question() -> None:
    home = Home()
    STRETCHING["in the first hold"](home)
    home.says("remind me at eight")
    asked = home.says("yes")
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert (reply.memory.ask, reminds(home)) == (Ask.RESUME, ["08:00"])
    assert home.says("yes").memory.playing is not None
