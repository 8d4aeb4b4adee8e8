"""Changes that change nothing, with why."""

from __future__ import annotations

EXPLAINED: dict[str, str] = {}
"""The name of a change → why no test can notice it."""
