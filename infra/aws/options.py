from __future__ import annotations

import argparse
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    regions: dict[str, str]
    """AWS region by Alexa region (NA, EU, FE); the first is the default endpoint."""
    parameters: tuple[str, ...]
    stack: str
    yes: bool
    dry_run: bool
    submit: bool
    """Whether the skill is handed in for certification at the end."""


def read_options(program: str, purpose: str | None, arguments: list[str] | None) -> Options:
    parser = argparse.ArgumentParser(prog=f"python -m infra.aws.{program}", description=purpose)
    parser.add_argument(
        "--region",
        action="append",
        metavar="NA=us-east-1",
        help="an Alexa region (NA, EU, FE) and the AWS region that serves it; may be repeated",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="AlarmEmail=…",
        help="a parameter of template.yaml; one that is not given keeps its value",
    )
    parser.add_argument("--stack", default="my-hamstring-stretches")
    parser.add_argument("--yes", action="store_true", help="ask nothing")
    parser.add_argument("--dry-run", action="store_true", help="print every step, do none")
    if program == "deploy":
        parser.add_argument("--submit", action="store_true", help="then hand the skill in for the store")
    chosen = parser.parse_args(arguments)
    return Options(
        regions=dict(pair.split("=", 1) for pair in chosen.region or ["NA=us-east-1"]),
        parameters=tuple(chosen.set),
        stack=chosen.stack,
        yes=chosen.yes,
        dry_run=chosen.dry_run,
        submit=getattr(chosen, "submit", False),
    )
