from __future__ import annotations

from typing import TYPE_CHECKING

from tests import parts

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if parts.left_out:
        names = ", ".join(sorted(parts.left_out))
        terminalreporter.write_line(f"Left out for want of: {names}. `.ci/run` installs them.")
