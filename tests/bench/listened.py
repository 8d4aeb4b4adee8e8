"""What people hear of whole sessions, by a device's own clock, beside the first version (coach 1, 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from tests.bench.result import Chapter, Figure, Table
from tests.listening.people import in_a_hurry, learned, quiet, silent, sixty

if TYPE_CHECKING:
    from tests.listening.routine import Listened

LEARNED = "the 30th of somebody who said when in place"
COLUMNS = ("Session", "length", "held", "share", "filler lines", "remarks in holds")
FIRST_VERSION = (
    ("the 1st, first version", "12:28", "100 s", "13 %", "32", "30"),
    ("the 30th, first version", "12:45", "280 s", "37 %", "24", "56"),
)


def chapter() -> Chapter:
    rows = _sessions()
    first, thirtieth, grown = rows["the 1st"], rows["the 30th"], rows[LEARNED]
    return Chapter(
        "Whole sessions, heard",
        figures=(
            _length("first_routine_s", first, 'the first full routine, from "yes" to the last word', 540),
            _length("routine_30_s", thirtieth, "the thirtieth, nothing but answers to questions", 585),
            _length("routine_30_learned_s", grown, "the same where somebody said when in place", 510),
            Figure(
                "held_share_30",
                round(thirtieth.held_share, 3),
                "of the thirtieth, held in a stretch",
                "0.65: the ways in, out and over at their least",
                at_least=0.48,
            ),
            *_words(first, thirtieth),
            *_lead_ins(first, thirtieth),
        ),
        tables=(
            Table(
                "From the first guided answer to the last word",
                COLUMNS,
                (*FIRST_VERSION, *(_row(name, listened) for name, listened in rows.items())),
                f"Of the last forty of sixty sessions, {_scripts()} are told differently from each other.",
            ),
        ),
        broken=tuple(f"{name}: uneven legs" for name, listened in rows.items() if not _even(listened)),
    )


def _sessions() -> dict[str, Listened]:
    return {
        "the 1st": sixty()[0],
        "the 30th": sixty()[29],
        "the 60th": sixty()[-1],
        LEARNED: learned(),
        **dict(zip(("one yes, then silence, the 1st", "the same, the 30th"), silent(), strict=True)),
        "quiet mode, the 1st": quiet(),
        **dict(zip(("a quick one after a month", "five minutes", "ten minutes"), in_a_hurry(), strict=True)),
    }


def _length(name: str, listened: Listened, means: str, at_most: float) -> Figure:
    floor = f"{listened.held_s:.0f} s are held in it"
    return Figure(name, round(listened.seconds, 1), means, floor, at_most=at_most, unit="s")


def _words(first: Listened, thirtieth: Listened) -> list[Figure]:
    return [
        Figure("fillers_first", first.fillers, "lines of the first that fill a wait", "0", at_most=4),
        Figure("fillers_30", thirtieth.fillers, "the same in the thirtieth", "0", at_most=0),
        Figure("remarks_first", first.remarks, "said inside the ten holds of the first", "0", at_most=24),
        Figure("remarks_30", thirtieth.remarks, "the same in the thirtieth", "0", at_most=26),
    ]


def _lead_ins(first: Listened, thirtieth: Listened) -> list[Figure]:
    sessions = [[hold.lead_in_s for hold in each.holds] for each in (first, thirtieth)]
    worst, floor = max(map(max, sessions)), "4: the last movement has to be made"
    apart = max(max(lead_ins) - min(lead_ins) for lead_ins in sessions)
    means = "from the last movement's words to the hold's clock, the longest"
    return [
        Figure("lead_in_worst_s", round(worst, 2), means, floor, at_most=7, unit="s"),
        Figure("legs_differ_s", round(apart, 2), "by so much legs differ in that", "0", at_most=1, unit="s"),
    ]


def _row(name: str, listened: Listened) -> tuple[str, ...]:
    minutes, seconds = divmod(round(listened.seconds), 60)
    share = f"{listened.held_share:.0%}".replace("%", " %")
    talk = (str(listened.fillers), str(listened.remarks))
    return (name, f"{minutes}:{seconds:02}", f"{listened.held_s:.0f} s", share, *talk)


def _even(listened: Listened) -> bool:
    return listened.held_by(Leg.LEFT) == listened.held_by(Leg.RIGHT) > 0


def _scripts() -> int:
    return len({listened.script for listened in sixty()[20:]})
