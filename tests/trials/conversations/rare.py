"""Rare states, each counted when a conversation comes to it: what was never reached was never tried."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infra.local.echo.profiles import PROFILES
from tests.trials.conversations.rare_states import STATES

if TYPE_CHECKING:
    from tests.trials.conversations.exchange import Exchange
    from tests.trials.conversations.house import House


@dataclass(frozen=True, slots=True)
class Scene:
    """One exchange, and what was before it."""

    house: House
    now: Exchange
    last: Exchange | None
    """On the same device."""
    owner: str
    away_ms: int
    """Since this person's last word; 0 where there was none."""
    conflicts: int
    """Writes that came too late in this turn."""
    late: bool
    """A request that was overtaken by a later one."""
    again: bool
    """A request that was answered before."""
    began_on: str
    """The device that was the first to play this stretch; empty where none did."""

    @property
    def same(self) -> Exchange | None:
        """The answer before this one in the same session."""
        last = self.last
        return last if last is not None and last.session == self.now.session else None

    @property
    def others_play(self) -> int:
        """How many other devices of this person play something just now."""
        playing = self.house.accounts.playing.items()
        return sum(
            device != self.now.device
            and owner == self.owner
            and played.at_ms + sum(span.ms for span in played.spans) > self.now.at_ms
            for device, (owner, played) in playing
        )

    @property
    def profile_forgets(self) -> bool:
        return PROFILES[self.now.device.rpartition(".")[2]].forgets


class Rare:
    def __init__(self) -> None:
        self.reached: Counter[str] = Counter()
        self._last: dict[str, Exchange] = {}
        self._heard_ms: dict[str, int] = {}
        self._requests: set[str] = set()
        self._began: dict[str, str] = {}
        self._newest = ""
        self._conflicts = 0

    def notice(self, house: House, exchange: Exchange) -> None:
        owner, name = house.accounts.owner(exchange.request), exchange.inner["requestId"]
        heard_ms = self._heard_ms.get(owner, exchange.at_ms)
        scene = Scene(
            house,
            exchange,
            self._last.get(exchange.device),
            owner,
            exchange.at_ms - heard_ms,
            house.shelf.conflicts - self._conflicts,
            late=name < self._newest and name not in self._requests,
            again=name in self._requests,
            began_on=self._began.get(exchange.memory.run, ""),
        )
        self.reached.update(state for state, holds in STATES.items() if holds(scene))
        self._last[exchange.device] = exchange
        self._heard_ms[owner] = exchange.at_ms
        self._requests.add(name)
        if exchange.told and exchange.memory.playing is not None:
            self._began.setdefault(exchange.memory.run, exchange.device)
        self._newest = max(self._newest, name)
        self._conflicts = house.shelf.conflicts
