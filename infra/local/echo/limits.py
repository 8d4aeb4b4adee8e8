"""What a device does not take of a response, by its profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from infra.local.echo import heard
from infra.local.echo.ssml import SsmlError

if TYPE_CHECKING:
    from infra.local.echo.profiles import Profile
    from infra.local.echo.ssml import Segment

Json = dict[str, Any]

RUNTIME_ERROR = "Alexa.Presentation.APLA.RuntimeError"
LONG_MS = 10_000
"""Pauses of one speech that some devices may refuse."""


class Refusing:
    """One device's refusals, for as long as it is switched on."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._refused: set[str] = set()

    def check(self, response: Json) -> None:
        """Raise SsmlError for speech that this device refuses; the whole response is refused with it."""
        longest_ms = max(map(_paused_ms, heard.speeches(response)), default=0)
        most = self._profile.pauses_max_ms
        if most is not None and longest_ms > most:
            raise SsmlError(f"pauses of {longest_ms} ms in one speech, at most {most} ms are allowed")
        if longest_ms > LONG_MS and self._for_the_first_time("pauses"):
            raise SsmlError(f"pauses of {longest_ms} ms in one speech, for once")

    def documents(self, response: Json) -> Json | None:
        """The report of an error, where the response has audio documents that are not played."""
        refused = [d for d in response.get("directives") or [] if d["type"] == heard.RENDER_AUDIO]
        if not refused or (self._profile.plays_documents and not self._for_the_first_time("documents")):
            return None
        error = {"type": "RENDER_ERROR", "reason": "UNKNOWN_ERROR", "message": "not played on this device"}
        return {"type": RUNTIME_ERROR, "token": refused[0].get("token", ""), "errors": [error]}

    def _for_the_first_time(self, what: str) -> bool:
        once = self._profile.refuses_each_once and what not in self._refused
        self._refused.add(what)
        return once


def without_documents(response: Json) -> Json:
    """What is left of a response on a device that plays no audio documents."""
    reprompt = response.get("reprompt")
    bare = {**response, "directives": _drawn(response.get("directives"))}
    return bare | ({"reprompt": {**reprompt, "directives": None}} if reprompt else {})


def _drawn(directives: list[Json] | None) -> list[Json]:
    return [directive for directive in directives or [] if directive["type"] != heard.RENDER_AUDIO]


def _paused_ms(segments: tuple[Segment, ...]) -> int:
    return sum(segment.pause_ms for segment in segments)
