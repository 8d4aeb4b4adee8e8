"""What can be said next, to press instead: the answers to an open question, and the skill's phrases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infra.local.echo import consent
from skill.coaching.timeline import Phase
from skill.conversation.alexa.session import memory_of
from skill.conversation.routing.questions import QUESTIONS
from skill.rendering.apl.stage import TOUCHES
from skill.speech.languages import language_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infra.local.echo.envelope import Session
    from skill.coaching.timeline import Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Offers:
    """Every one of them is said as it is written."""

    answers: tuple[str, ...] = ()
    """To the question that is open."""
    answers_in_ms: int = 0
    """When that question is asked, after the answer begins."""
    meanwhile: tuple[str, ...] = ()
    """What a screen offers to touch until then."""
    phrases: tuple[str, ...] = ()
    """What else can be said."""


def offers(session: Session | None, locale: str, spans: Sequence[Span] = ()) -> Offers:
    """`spans` are those of the answer that opened `session`; none where it guides nothing."""
    if session is None:
        return Offers()
    if session.consent:
        return Offers(consent.OFFERED)
    language = language_for(locale)
    ask = memory_of(session.attributes.get("memory")).ask
    buttons = QUESTIONS[ask].buttons if ask else ()
    return Offers(
        tuple(language.screen[button] for button in buttons),
        _question_ms(spans),
        tuple(language.screen[touch] for touch in TOUCHES) if spans else (),
        language.phrases,
    )


def _question_ms(spans: Sequence[Span]) -> int:
    phases = [span.phase for span in spans]
    before = phases.index(Phase.QUESTION) if Phase.QUESTION in phases else len(phases)
    return sum(span.ms for span in spans[:before])
