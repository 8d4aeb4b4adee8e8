"""The whole routine, by somebody who only says what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from tests.conversation.states import LAUNCH, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conversation.household import Answer, Household

TURNS_MAX = 40
ANSWERS = {Ask.START: "yes", Ask.NEXT: "ready", Ask.FEEL: "just right"}


def whole_routine(home: Household) -> Iterator[Answer]:
    """Every answer, from the launch to the last words."""
    answer = home.says(LAUNCH)
    yield answer
    for _ in range(TURNS_MAX):
        if home.session is None:
            return
        ask = answer.memory.ask
        if answer.memory.playing:
            wait_for(home, answer, Phase.QUESTION)
        answer = home.wait(5).says(ANSWERS.get(ask, "no") if ask else "no")
        yield answer
    raise RuntimeError("the routine does not come to an end")
