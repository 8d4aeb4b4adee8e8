"""Lines typed while the terminal is being drawn on."""

from __future__ import annotations

import codecs
import os
import select
import sys
import termios
import tty
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

BACKSPACES = {"\x7f", "\b"}
END_OF_INPUT = "\x04"
KILL_LINE = "\x15"


class Keyboard:
    """The terminal's keys one by one; left as it was at the end of the `with` block."""

    def __init__(self) -> None:
        self.typed = ""
        self.ended = False
        self._fd = sys.stdin.fileno()
        self._decoder = codecs.getincrementaldecoder("utf-8")("ignore")

    def __enter__(self) -> Self:
        self._before = termios.tcgetattr(self._fd)
        tty.setcbreak(self._fd)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        termios.tcsetattr(self._fd, termios.TCSADRAIN, self._before)

    def line(self, wait_s: float) -> str | None:
        """Wait at most `wait_s` for keys; a line, if one was finished."""
        if not select.select([self._fd], [], [], wait_s)[0]:
            return None
        data = os.read(self._fd, 1024)
        self.ended |= not data
        lines = [line for key in self._decoder.decode(data) if (line := self._press(key))]
        return lines[-1] if lines else None

    def _press(self, key: str) -> str | None:
        if key in "\r\n":
            line, self.typed = self.typed.strip(), ""
            return line or None
        if key in BACKSPACES:
            self.typed = self.typed[:-1]
        elif key == KILL_LINE:
            self.typed = ""
        elif key == END_OF_INPUT:
            self.ended = True
        elif key.isprintable():
            self.typed += key
        return None
