"""The Alexa devices that can be simulated here, one of every kind that behaves differently."""

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

    @property
    def has_apl(self) -> bool:
        return self.screen is not None


ECHO = Profile("echo", "Echo")
STRICT_ECHO = Profile("strict", "Echo that refuses long pauses", pauses_max_ms=10_000)
SPOT = Profile("spot", "Echo Spot", Screen(480, 480, shape="ROUND"))
SHOW_5 = Profile("show5", "Echo Show 5", Screen(960, 480))
SHOW_8 = Profile("show8", "Echo Show 8", Screen(1280, 800))
SHOW_15 = Profile("show15", "Echo Show 15", Screen(1920, 1080))
FIRE_TV = Profile("tv", "Fire TV", Screen(960, 540, dpi=320, mode="TV", touch=False))

PROFILES = {
    profile.id: profile for profile in (ECHO, STRICT_ECHO, SPOT, SHOW_5, SHOW_8, SHOW_15, FIRE_TV)
} | {"show": SHOW_8}
