from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings

from tests import parts

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

# A busy machine is no failure; what an example finds is.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if parts.left_out:
        names = ", ".join(sorted(parts.left_out))
        terminalreporter.write_line(f"Left out for want of: {names}. `.ci/run` installs them.")
