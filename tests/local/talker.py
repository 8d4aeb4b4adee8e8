"""A child process that says one line after the other to the skill, and tells when each was answered."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from infra.local.echo.device import Device
from infra.local.nlu.understanding import understanding_of
from infra.local.skill import local_skill

PAUSE_S = 2


def main() -> None:
    device = Device(local_skill(), understanding_of("en-US"), datetime.now(UTC))
    for line in sys.stdin:
        device.hear(line.strip())
        device.advance(PAUSE_S)
        print("answered", flush=True)


if __name__ == "__main__":
    main()
