"""A turn's cost after ten years of twice-daily stretches, next to the same after one day."""

from __future__ import annotations

from dataclasses import replace
from operator import truediv
from statistics import median

from skill.coaching.progress import Pace
from skill.storage.size import ITEM_BYTES_MAX, WRITE_UNIT_BYTES, item_bytes
from tests.bench.practice import Talker, lived, record_of, span_of, take_turns
from tests.bench.result import TIMES, Chapter, Figure, Table, ms, times
from tests.bench.talk import SESSION

NOTE = (
    "“Same holds” is a person with the same prescription and the history of one day; the last column is"
    " somebody on the second day, whose holds are short."
)


def chapter(days: int, sessions: int) -> Chapter:
    # Longer holds and slower waits have other words: only the history may differ where its cost is asked for.
    long, day = replace(lived(days), pace=Pace.NORMAL), lived(1)
    beginner = replace(long, history=day.history)
    talkers = [Talker(f"person{n}", record_of(who)) for n, who in enumerate((long, beginner, day))]
    take_turns(sessions, *talkers)
    old, new, newcomer = talkers
    years = span_of(days)
    names = [words for _, words in SESSION]
    rows = [(f'"{words}"', [talker.median_s(words) for talker in talkers]) for words in names]
    rows.append(("a session", [talker.session_s for talker in talkers]))
    return Chapter(
        f"After {years}, twice a day",
        figures=_figures(old, new, years),
        tables=(
            Table(
                f"Median turns of {sessions} sessions, in computing time",
                ("Turn", years, "one day, same holds", "ratio", "one day"),
                tuple((name, ms(a), ms(b), times(a / b), ms(c)) for name, (a, b, c) in rows),
                NOTE,
            ),
            Table(
                "The item, by DynamoDB's counting",
                ("Person", "at rest", "largest in a session"),
                tuple(
                    (name, f"{item_bytes(talker.record)} B", f"{talker.store.largest_bytes} B")
                    for name, talker in ((years, old), ("one day", newcomer))
                ),
            ),
        ),
        raw={
            "history_days": days,
            "session_after_years_s": old.session_s,
            "session_after_a_day_s": new.session_s,
        },
    )


def _figures(old: Talker, new: Talker, years: str) -> tuple[Figure, ...]:
    return (
        Figure(
            "history_ratio",
            median(map(truediv, old.sessions_s, new.sessions_s)),
            f"a session's turns after {years}, over the same after one day: the median of pairs side by side",
            "1: history costs nothing",
            at_most=1.05,
            unit=TIMES,
        ),
        Figure(
            "item_bytes",
            item_bytes(old.record),
            f"the item of somebody after {years}, between sessions",
            f"{WRITE_UNIT_BYTES} B are one write unit; key, version and tags of requests alone are 120 B",
            at_most=WRITE_UNIT_BYTES,
            unit="B",
        ),
        Figure(
            "largest_item_bytes",
            old.store.largest_bytes,
            f"the largest item that a session after {years} writes",
            f"{ITEM_BYTES_MAX} B are two write units, the most that is ever stored of anybody",
            at_most=ITEM_BYTES_MAX,
            unit="B",
        ),
    )
