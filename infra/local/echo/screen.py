"""What is on a device's screen, as far as it concerns the conversation."""

from __future__ import annotations

from typing import Any

from infra.local.echo.profiles import APL

Json = dict[str, Any]
RENDER = f"{APL}.RenderDocument"
IDLE_TIMEOUT_MS = 30_000


def shown(response: Json) -> Json | None:
    """Find the response's RenderDocument directive."""
    rendered = [d for d in response.get("directives") or [] if d["type"] == RENDER]
    return rendered[-1] if rendered else None


def visible_state(display: Json) -> Json:
    """Tell what is on the screen, as a request's context does."""
    version = display.get("document", {}).get("version", "")
    return {"token": display["token"], "version": version, "componentsVisibleOnScreen": []}


def idle_timeout_s(display: Json) -> float:
    settings = display.get("document", {}).get("settings") or {}
    return float(settings.get("idleTimeout", IDLE_TIMEOUT_MS)) / 1000
