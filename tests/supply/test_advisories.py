"""A vulnerability is never passed over, and what was not looked up is never called clean."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from infra.supply.advisories import audited, verdict

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = {"name": "clean", "version": "1.0", "vulns": []}
HOLED = {"name": "holed", "version": "2.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1"]}]}
UNFIXED = {"name": "holed", "version": "2.0", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
UNKNOWN = {"name": "unknown", "skip_reason": "Dependency not found"}


@pytest.fixture
def pip_audit(tmp_path: Path) -> Path:
    return tmp_path / "pip-audit"


def answering(tool: Path, text: str, status: int = 0) -> str:
    tool.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\nexit {status}\n")
    tool.chmod(tool.stat().st_mode | stat.S_IEXEC)
    return str(tool)


def test_a_vulnerability_is_named_with_the_version_that_mends_it() -> None:
    outcome = verdict({"dependencies": [CLEAN, HOLED]})
    assert outcome.lines() == [
        "Known vulnerabilities: 1 in 2 packages",
        "holed 2.0: PYSEC-1 (fixed in 2.1)",
    ]


def test_a_vulnerability_without_a_mend_is_named_too() -> None:
    assert verdict({"dependencies": [UNFIXED]}).found == ("holed 2.0: PYSEC-2 (not fixed yet)",)


def test_a_package_that_nobody_knows_is_not_called_clean() -> None:
    lines = verdict({"dependencies": [CLEAN, UNKNOWN]}).lines()
    assert lines == ["Known vulnerabilities: 0 in 1 packages; not looked up: unknown"]


def test_pip_audits_own_report_is_read(pip_audit: Path) -> None:
    report = json.dumps({"dependencies": [CLEAN, HOLED], "fixes": []})
    assert audited(answering(pip_audit, report, status=1)).found == ("holed 2.0: PYSEC-1 (fixed in 2.1)",)


@pytest.mark.parametrize("text", ["", "Traceback: no route to host", json.dumps({"dependencies": [UNKNOWN]})])
def test_without_a_service_the_line_says_that_nothing_was_looked_up(pip_audit: Path, text: str) -> None:
    lines = audited(answering(pip_audit, text, status=1)).lines()
    assert lines == ["Known vulnerabilities: none was looked up, since no advisory service answered"]
