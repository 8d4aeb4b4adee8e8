"""What a month costs: `python -m infra.aws.costs` prints the table of RUNBOOK.md.

Prices: us-east-1, in US dollars, without the free tier. Quantities of a turn were measured on the
built zip under Lambda's runtime client against DynamoDB Local.
"""

from __future__ import annotations

from dataclasses import dataclass

MILLION = 1_000_000
MONTH_S = 30 * 86_400

SESSIONS_A_MONTH = 60
"""Twice a day, as the coach asks for."""
TURNS_A_SESSION = 6
WRITES_A_TURN = 12 / 7
"""Two units in the middle of a stretch, one between them: 12 in the 7 turns of a whole routine."""
READS_A_SESSION = 1
ITEM_GB = 1 / MILLION
"""Between sessions every item counts as 1 KB."""
LOG_GB_A_SESSION = 0.5 / MILLION
"""A warm turn logs nothing; a start and a failed look-up log a line or two."""

MEMORY_GB = 0.5
PROCESSOR_MS = 5.4
WRITE_WAITING_MS = 7
FIRST_WAITING_MS = 107
"""A session's first turn also reads, and asks Alexa for the time zone."""
PROCESSORS = 512 / 1769
"""Lambda gives one processor at 1,769 MB."""
TURN_MS = PROCESSOR_MS / PROCESSORS + WRITE_WAITING_MS + FIRST_WAITING_MS / TURNS_A_SESSION
KEPT_VERSIONS = 2
ALARM_METRICS = 8
OWN_METRICS = 2


@dataclass(frozen=True, slots=True)
class Month:
    people: int
    cold_sessions: float
    """Share of sessions that find no warm function; the fewer people, the more."""

    @property
    def sessions(self) -> float:
        return self.people * SESSIONS_A_MONTH

    @property
    def turns(self) -> float:
        return self.sessions * TURNS_A_SESSION

    def lines(self) -> dict[str, float]:
        """Dollars by what they are spent on."""
        stored_gb = self.people * ITEM_GB
        return {
            "Lambda requests": self.turns * 0.20 / MILLION,
            "Lambda time": self.turns * TURN_MS / 1000 * MEMORY_GB * 0.0000133334,
            "SnapStart, keeping": KEPT_VERSIONS * MEMORY_GB * MONTH_S * 0.0000015046,
            "SnapStart, restoring": self.sessions * self.cold_sessions * MEMORY_GB * 0.0001397998,
            "DynamoDB writes": self.turns * WRITES_A_TURN * 0.625 / MILLION,
            "DynamoDB reads": self.sessions * READS_A_SESSION * 0.125 / MILLION,
            "Storage and recovery": stored_gb * (0.25 + 0.20),
            "Logs": self.sessions * LOG_GB_A_SESSION * 0.50,
            "Alarms and metrics": ALARM_METRICS * 0.10 + OWN_METRICS * 0.30,
        }


MONTHS = (Month(100, 1.0), Month(10_000, 0.05), Month(MILLION, 0.005))


def table() -> str:
    columns = [month.lines() for month in MONTHS]
    head = ["| A month for | " + " | ".join(f"{month.people:,}" for month in MONTHS) + " |"]
    rule = ["|---|" + "---:|" * len(MONTHS)]
    body = [_row(name, [column[name] for column in columns]) for name in columns[0]]
    totals = [sum(column.values()) for column in columns]
    each = [total / month.people for total, month in zip(totals, MONTHS, strict=True)]
    return "\n".join([*head, *rule, *body, _row("Together", totals), _row("A person", each)])


def _row(name: str, dollars: list[float]) -> str:
    cells = (f"${amount:,.2f}" if amount >= 0.1 else f"${amount:,.4f}" for amount in dollars)
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(table())
