"""Where figures were made: without it they say little."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    "ask-sdk-core",
    "ask-sdk-dynamodb-persistence-adapter",
    "boto3",
    "flask",
    "gunicorn",
    "cryptography",
)


def machine() -> dict[str, str]:
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}",
    }


def versions() -> dict[str, str]:
    found = {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}}
    for command in (("java", "--version"), ("espeak-ng", "--version")):
        line = _first_line(*command)
        if line:
            found[command[0]] = line
    return found


def load_average() -> str:
    """How busy the machine was with other things before the first measurement."""
    return f"{os.getloadavg()[0]:.1f}"


def _first_line(*command: str) -> str:
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return told.stdout.partition("\n")[0].partition("  Data at")[0].strip()


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or sys.platform


def _memory() -> str:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal"):
            return f"{int(line.split()[1]) / 1024**2:.0f} GB"
    return "unknown"


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
