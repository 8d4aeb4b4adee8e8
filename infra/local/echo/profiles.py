"""The Alexa devices that can be simulated here, one of every kind that behaves differently.

Which of the strict ones a real Echo is like nobody can say before it was tried: the
skill has to come to its end with each.
"""

from __future__ import annotations

from dataclasses import dataclass

APL = "Alexa.Presentation.APL"


@dataclass(frozen=True, slots=True)
class Screen:
    width_dp: int
    height_dp: int
    dpi: int = 160
    shape: str = "RECTANGLE"
    mode: str = "HUB"
    touch: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    id: str
    name: str
    screen: Screen | None = None
    apl_version: str = "2024.3"
    pauses_max_ms: int | None = None
    """All pauses of one speech together; more is an INVALID_RESPONSE. None: no such limit."""
    plays_documents: bool = True
    """APL for Audio. A device that does not reports an error, and is silent for as long as it would last."""
    refuses_each_once: bool = False
    """The first speech with long pauses is refused, and the first audio document."""
    forgets: bool = False
    """A session's end comes without what the session carried."""
    keeps_screen_s: float | None = None
    """A session that a screen holds open ends so long after the last touch or word."""
    minds_herself: bool = False
    """Alexa takes reminders, the volume and "stop" in mid-speech for herself; the session is gone then."""

    tells_voices: bool = True
    """Leave to tell who speaks; it can be taken back in the Alexa app."""

    @property
    def has_apl(self) -> bool:
        return self.screen is not None


STRICT_MS = 10_000
ECHO = Profile("echo", "Echo")
STRICT_ECHO = Profile("strict", "Echo that refuses long pauses", pauses_max_ms=STRICT_MS)
SPEECH_ECHO = Profile("speech", "Echo that plays no audio documents", plays_documents=False)
PICKY_ECHO = Profile("picky", "Echo that refuses everything once", refuses_each_once=True)
STRICTEST_ECHO = Profile(
    "strictest", "Echo by the strictest reading", pauses_max_ms=STRICT_MS, forgets=True, minds_herself=True
)
VOICELESS_ECHO = Profile("voiceless", "Echo that may not tell who speaks", tells_voices=False)
SPOT = Profile("spot", "Echo Spot", Screen(480, 480, shape="ROUND"))
SHOW_5 = Profile("show5", "Echo Show 5", Screen(960, 480))
SHOW_8 = Profile("show8", "Echo Show 8", Screen(1280, 800))
SHOW_15 = Profile("show15", "Echo Show 15", Screen(1920, 1080))
STRICT_SHOW = Profile(
    "strictshow", "Echo Show that ends sessions early", Screen(1280, 800), forgets=True, keeps_screen_s=30
)
FIRE_TV = Profile("tv", "Fire TV", Screen(960, 540, dpi=320, mode="TV", touch=False))

_ALL = (
    *(ECHO, STRICT_ECHO, SPEECH_ECHO, PICKY_ECHO, STRICTEST_ECHO, VOICELESS_ECHO),
    *(SPOT, SHOW_5, SHOW_8, SHOW_15, STRICT_SHOW, FIRE_TV),
)
ONLY_PLAYED = (SPEECH_ECHO, PICKY_ECHO, STRICTEST_ECHO, STRICT_SHOW)
"""For transcripts: the page's device has manners of its own."""
PECULIAR = (STRICT_ECHO, VOICELESS_ECHO)
"""For those who look behind the scenes."""
PROFILES = {profile.id: profile for profile in _ALL} | {"show": SHOW_8}
