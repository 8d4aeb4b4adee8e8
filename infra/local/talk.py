"""The skill in the terminal: type what you would say, read what you would hear.

`FAST=1` skips the waiting, `LOCALE=en-GB` makes it British. Lines piped in are said one after the
other, each when the device next listens; `(20 s)` or `wait 20` lets so many seconds pass first, so that
the next line interrupts.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from infra.local.echo.device import Device, Mode
from infra.local.echo.envelope import Envelopes
from infra.local.nlu.model import locale_of
from infra.local.nlu.understanding import understanding_of
from infra.local.practice import THINKING_S
from infra.local.printed import DIM, Printer

TICK_S = 0.1

_WAIT = re.compile(r"\(\s*(\d+(?:\.\d+)?)\s*s?\s*\)|wait\s+(\d+(?:\.\d+)?)\s*s?", re.IGNORECASE)

Wait = Callable[[Device, Printer, float], None]


def skip(device: Device, printer: Printer, seconds: float) -> None:
    device.advance(seconds)
    printer.update()


def wait(device: Device, printer: Printer, seconds: float) -> None:
    begin = time.monotonic()
    gone = 0.0
    while gone < seconds:
        time.sleep(min(TICK_S, seconds - gone))
        passed = min(time.monotonic() - begin, seconds)
        device.advance(passed - gone)
        gone = passed
        printer.update()


def say_all(lines: Iterable[str], device: Device, printer: Printer, let_pass: Wait) -> None:
    """Say each line in its turn, then nothing more until the session is over."""
    waited = False
    for line in lines:
        pause = _WAIT.fullmatch(line.strip())
        if pause:
            let_pass(device, printer, float(pause[1] or pause[2]))
            waited = True
        elif line.strip():
            if not waited:
                _let_finish(device, printer, let_pass)
            device.hear(line.strip())
            printer.update()
            waited = False
    while (left := device.until_change_s) is not None:
        let_pass(device, printer, left)


def converse(device: Device, printer: Printer) -> None:
    """Live, with a keyboard: whatever is typed is heard at that moment."""
    from infra.local.keyboard import Keyboard  # noqa: PLC0415 - needs a terminal

    last = time.monotonic()
    with Keyboard() as keyboard:
        while not keyboard.ended:
            printer.update(keyboard.typed)
            line = keyboard.line(TICK_S)
            now = time.monotonic()
            device.advance(now - last)
            last = now
            if line:
                device.hear(line)


def _let_finish(device: Device, printer: Printer, let_pass: Wait) -> None:
    while device.state.mode is Mode.SPEAKING:
        let_pass(device, printer, device.until_change_s or 0)
    let_pass(device, printer, THINKING_S)


def _asked_for(device: Device, printer: Printer) -> Iterator[str]:
    """Read lines at a terminal, each one after all that comes before it has been printed."""
    while True:
        _let_finish(device, printer, skip)
        line = sys.stdin.readline()
        if not line:
            return
        yield line


def talk(device: Device, *, fast: bool) -> None:
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns
    printer = Printer(device, sys.stdout, width=width, styled=at_terminal and not fast)
    printer.line("My Hamstring Stretches. Type what you would say, at any time; Ctrl-C ends.", DIM)
    printer.line('Begin with: "Alexa, start my hamstring stretches".', DIM)
    if at_terminal and not fast:
        converse(device, printer)
    elif at_terminal:
        say_all(_asked_for(device, printer), device, printer, skip)
    else:
        say_all(sys.stdin, device, printer, skip if fast else wait)


def main() -> None:
    from infra.local.skill import local_skill, machine_alexa  # noqa: PLC0415 - opens the store

    # Its own handler: a caller that ignores Ctrl-C (nohup, some CI) hands that down.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    locale = locale_of(os.environ)
    skill = local_skill(alexa=machine_alexa())
    device = Device(skill, understanding_of(locale), datetime.now(UTC), Envelopes(locale=locale))
    try:
        talk(device, fast=os.environ.get("FAST", "") not in {"", "0"})
    except KeyboardInterrupt:
        print()
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing is left to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
