"""`make understanding`: how well the interaction models are understood, against their goals.

python -m tests.understanding [locale …]

Prints the table and what is taken for what, writes all of it to build/understanding.json, and the confusions
of the first locale as a picture.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.understanding.figures import Measured, measured
from tests.understanding.picture import picture

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
LOCALES = ("en-US", "en-GB")
GOALS: Mapping[str, tuple[str, float]] = {
    "in_scope_local": ("held-out, in scope, local", 0.93),
    "in_scope_reworded_local": ("  of these no sample word for word", 0.0),
    "in_scope_classifier": ("held-out, in scope, classifier", 0.93),
    "emergencies_local": ("emergencies taken as such, local", 0.97),
    "emergencies_classifier": ("emergencies taken as such, classifier", 0.97),
    "harmless_alarms_local": ("harmless that raise an alarm, local", -0.02),
    "harmless_alarms_classifier": ("harmless that raise an alarm, classifier", -0.12),
    "cross_validated": ("cross-validated samples, all intents", 0.96),
    "worst_intent": ("cross-validated samples, worst intent", 0.88),
    "out_of_scope_taken_local": ("out of scope taken for a wish, local", -0.05),
    "emergency_share": ("share of EmergencyIntent in all samples", -0.05),
    "largest_share": ("largest share of any intent", -0.05),
}
"""Figure → what it is called, and its goal: at least so much, or where negative at most."""
CONFUSIONS_SHOWN = 25


def main(locales: tuple[str, ...]) -> None:
    found = {locale: measured(locale) for locale in locales}
    print("\n".join([*_table(found), "", *_confusions(found[locales[0]])]))
    (ROOT / "build").mkdir(exist_ok=True)
    told = {locale: _told(of) for locale, of in found.items()}
    (ROOT / "build/understanding.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    first = found[locales[0]]
    drawn = picture(first.taken, sorted(first.samples, key=_order))
    (ROOT / "docs/pictures/understanding.svg").write_text(drawn, encoding="utf-8")


def _order(intent: str) -> tuple[bool, str]:
    return not intent.startswith("AMAZON."), intent


def _table(found: Mapping[str, Measured]) -> list[str]:
    rows = [f"{'':44}{''.join(f'{locale:>9}' for locale in found)}     goal"]
    for name, (called, goal) in GOALS.items():
        values = [getattr(of.figures, name) for of in found.values()]
        told = "".join(f"{value:9.1%}" for value in values)
        aim = f"≥ {goal:.0%}" if goal > 0 else f"≤ {-goal:.0%}" if goal < 0 else ""
        missed = goal and any(value < goal if goal > 0 else value > -goal for value in values)
        rows.append(f"{called:44}{told}   {aim:>6}{'  missed' if missed else ''}")
    return rows


def _confusions(of: Measured) -> list[str]:
    pairs = [(pair, number) for pair, number in _often(of.taken) if pair[0] != pair[1]]
    worst = sorted(of.by_intent.items(), key=lambda item: item[1])[:8]
    return [
        "What is taken for what, in samples (cross-validated)",
        *(f"  {was:28} {got:28} {number:5.1f}" for (was, got), number in pairs[:CONFUSIONS_SHOWN]),
        "",
        "Least sure: " + ", ".join(f"{name} {share:.0%}" for name, share in worst),
    ]


def _often(taken: Mapping[tuple[str, str], float]) -> list[tuple[tuple[str, str], float]]:
    return sorted(taken.items(), key=lambda item: -item[1])


def _told(of: Measured) -> dict[str, Any]:
    return {
        "figures": {name: round(value, 4) for name, value in of.figures._asdict().items()},
        "samples": sum(of.samples.values()),
        "by_intent": {name: round(share, 4) for name, share in sorted(of.by_intent.items())},
        "confusions": [[was, got, round(number, 2)] for (was, got), number in _often(of.taken) if was != got],
        "missed": of.missed,
    }


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or LOCALES)
