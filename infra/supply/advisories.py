"""Known vulnerabilities of what runs in front of people: `python -m infra.supply.advisories PIP_AUDIT`.

pip-audit asks PyPI. Where that cannot be reached, or knows nothing of a package, one line says so instead
of a silence that would be taken for "none"; a vulnerability that is found ends with status 1.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PINNED = Path(__file__).parents[2] / "requirements" / "selfhost.txt"
"""The Lambda's packages and those of the self-hosted endpoint; tools of developers are not among them."""
PATIENCE_S = 300


@dataclass(frozen=True, slots=True)
class Verdict:
    looked_up: int
    unknown: tuple[str, ...]
    """Packages that nothing could be said about."""
    found: tuple[str, ...]
    """"package version: advisory (fixed in …)"."""

    def lines(self) -> list[str]:
        if not self.looked_up:
            return ["Known vulnerabilities: none was looked up, since no advisory service answered"]
        first = f"Known vulnerabilities: {len(self.found)} in {self.looked_up} packages"
        unknown = f"; not looked up: {', '.join(self.unknown)}" if self.unknown else ""
        return [first + unknown, *self.found]


def verdict(report: dict[str, Any]) -> Verdict:
    """`report` is pip-audit's JSON. Raises KeyError where it is not."""
    packages = report["dependencies"]
    known = [package for package in packages if "vulns" in package]
    found = tuple(
        f"{package['name']} {package['version']}: {advisory['id']} ({_fixed(advisory)})"
        for package in known
        for advisory in package["vulns"]
    )
    unknown = tuple(package["name"] for package in packages if "vulns" not in package)
    return Verdict(len(known), unknown, found)


def _fixed(advisory: dict[str, Any]) -> str:
    versions = advisory.get("fix_versions") or []
    return f"fixed in {', '.join(versions)}" if versions else "not fixed yet"


def audited(pip_audit: str, pinned: Path = PINNED) -> Verdict:
    command = (
        pip_audit,
        "--disable-pip",
        "--requirement",
        str(pinned),
        "--format",
        "json",
        "--progress-spinner",
    )
    try:
        run = subprocess.run(
            (*command, "off"), capture_output=True, text=True, check=False, timeout=PATIENCE_S
        )
        return verdict(json.loads(run.stdout))
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        return Verdict(0, (), ())


def main() -> None:
    outcome = audited(sys.argv[1])
    sys.stdout.write("\n".join(outcome.lines()) + "\n")
    sys.exit(bool(outcome.found))


if __name__ == "__main__":
    main()
