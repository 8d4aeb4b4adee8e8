"""How long the holds of the whole routine last in the sound that a speech engine makes of real responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.speech_rate.errors import errors_of
from infra.speech_rate.fit import fit
from infra.speech_rate.measured import read_measured
from infra.speech_rate.module import rate_of
from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from tests.bench.practice import lived, record_of
from tests.bench.result import Chapter, Figure, Table
from tests.bench.routine import whole_routine
from tests.conversation.household import PERSON, Household
from tests.parts import need
from tests.sound.estimate import unseen_ms, words_per_minute
from tests.sound.measure import HeldHold, measure_holds
from tests.sound.response import spoken_at_once, timeline_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.storage.store import Record
    from tests.conversation.household import Answer

GROWN_DAYS = 120
"""Enough for every hold to have grown to its longest."""


def held_in(answers: Iterator[Answer]) -> Iterator[HeldHold]:
    """Every hold of these answers, measured."""
    begun_at = set[int]()
    for answer in answers:
        playing = answer.memory.playing
        if playing is None or playing.at_ms in begun_at:
            continue
        begun_at.add(playing.at_ms)
        if any(span.phase is Phase.HOLD for span in playing.spans):
            ssml = answer.json["response"]["outputSpeech"]["ssml"]
            yield from measure_holds(timeline_in(ssml, spoken_at_once(playing.spans)))


def held_by(start: Record | None) -> list[HeldHold]:
    home = Household()
    if start is not None:
        home.store.copy(PERSON, start)
    return list(held_in(whole_routine(home)))


def error_s(held: HeldHold) -> float:
    return held.measured_s - held.prescribed_s


def chapter() -> Chapter:
    need("espeak-ng")
    people = {"the first time": held_by(None), "once grown": held_by(record_of(lived(GROWN_DAYS)))}
    every = [held for holds in people.values() for held in holds]
    worst = max(every, key=lambda held: abs(error_s(held)))
    return Chapter(
        "Held seconds, heard",
        figures=(
            Figure(
                "hold_error_s",
                abs(error_s(worst)),
                f"the furthest that any of {len(every)} holds was from its prescription, in espeak-ng's sound"
                " of the skill's own SSML",
                "0: silence lasts what it says, and only words have to be estimated",
                at_most=0.5,
                unit="s",
            ),
        ),
        tables=(_holds(people), _estimate()),
        raw={f"held_{name.replace(' ', '_')}_s": _total(holds) for name, holds in people.items()},
        broken=(
            *(f"a hold is not true: {held}" for held in every if not held.is_true),
            *([] if _reproduced() else ["the speech rate of English is not what its measured sentences say"]),
        ),
    )


def _total(holds: list[HeldHold]) -> float:
    return sum(held.measured_s for held in holds)


def _holds(people: dict[str, list[HeldHold]]) -> Table:
    rows = []
    for name, holds in people.items():
        rows += [
            (name, f"{held.position}, {held.leg}, {held.hold}", *_seconds(held.prescribed_s, held.measured_s))
            for held in holds
        ]
        rows.append((name, "all together", *_seconds(sum(h.prescribed_s for h in holds), _total(holds))))
    return Table(
        "Every hold of the whole routine", ("Who", "Hold", "prescribed", "heard", "error"), tuple(rows)
    )


def _seconds(prescribed_s: float, heard_s: float) -> tuple[str, str, str]:
    return f"{prescribed_s:g} s", f"{heard_s:.2f} s", f"{heard_s - prescribed_s:+.2f} s"


def _reproduced() -> bool:
    """Whether the fit that `make pace` makes of the sentences on record is the table in use."""
    rate, found = ENGLISH.rate, rate_of(fit(read_measured("en")))
    return (found.unit_ms, found.once_ms, found.digit_ms) == (rate.unit_ms, rate.once_ms, rate.digit_ms)


def _estimate() -> Table:
    rows = []
    for name, measured in (("fitted to", read_measured("en")), ("never seen", unseen_ms())):
        errors = errors_of(ENGLISH.rate, measured)
        rows.append(
            (
                f"{len(measured)} {name}",
                f"{words_per_minute(measured):.0f} a minute",
                f"{errors.median_ms:.0f} ms",
                f"{errors.p95_ms:.0f} ms",
                f"{errors.worst_ms:.0f} ms",
                f"{errors.total:+.2%}",
            )
        )
    return Table(
        "The estimate of speaking time, by which words and silences make up a hold",
        ("Sentences", "words", "median error", "95 %", "worst", "all together"),
        tuple(rows),
        "The reference is espeak-ng at 150 words a minute; Alexa's voice was not measured.",
    )
