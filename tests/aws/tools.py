"""The environments of their own that `make` installs for AWS's tools."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from tests.parts import missing

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "infra" / "aws" / "template.yaml"

Resources = dict[str, Any]


def aws_tool(name: str) -> str:
    """Find sam, cfn-lint or the Python that has them."""
    return _tool("aws", name, "sam and cfn-lint")


def lambda_python() -> str:
    """Find the Python that the template names, with Amazon's runtime client."""
    return _tool("lambda", "python", "awslambdaric on Python 3.13")


def standins_python() -> str:
    """Find the Python that has moto's server."""
    return _tool("standins", "python", "moto's server")


def wheels() -> Path:
    """Find what the function carries, fetched beforehand."""
    return Path(standins_python()).parents[1] / "wheels"


def ask_tool() -> Path:
    """Find ask-cli."""
    path = ROOT / "build" / "ask" / "node_modules" / ".bin" / "ask"
    if not path.exists():
        missing("ask-cli (make aws-tools)")
    return path


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a tool offline: a region and no account."""
    nowhere = {"AWS_DEFAULT_REGION": "us-east-1", "SAM_CLI_TELEMETRY": "0", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, cwd=ROOT, env=nowhere | environment, capture_output=True, text=True, check=False
    )


def _tool(room: str, name: str, wanted: str) -> str:
    path = ROOT / ".venv" / room / "bin" / name
    if not path.exists():
        missing(f"{wanted} (make {room}-tools)")
    return str(path)
