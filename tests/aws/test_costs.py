from __future__ import annotations

from infra.aws import costs, versions
from tests.aws.tools import ROOT


def test_the_runbook_shows_the_table_that_the_arithmetic_gives() -> None:
    runbook = (ROOT / "infra" / "aws" / "RUNBOOK.md").read_text(encoding="utf-8")
    assert costs.table() in runbook, "run python -m infra.aws.costs"


def test_the_arithmetic_counts_the_snapshots_that_a_deployment_leaves() -> None:
    assert costs.KEPT_VERSIONS == versions.KEPT


def test_a_million_people_cost_more_together_and_less_each() -> None:
    together = [sum(month.lines().values()) for month in costs.MONTHS]
    each = [total / month.people for total, month in zip(together, costs.MONTHS, strict=True)]
    assert together == sorted(together)
    assert each == sorted(each, reverse=True)
