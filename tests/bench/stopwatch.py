from __future__ import annotations

import time
from statistics import quantiles
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def timed(work: Callable[[], T], clock: Callable[[], float] = time.perf_counter) -> tuple[T, float]:
    """What `work` gives, and the seconds that passed."""
    begun = clock()
    given = work()
    return given, clock() - begun


def computed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and the seconds that this thread computed.

    Work that waits for nothing lasts as long as it computes; what others did on the machine meanwhile is no
    part of it.
    """
    return timed(work, time.thread_time)


def p99(seconds: list[float]) -> float:
    return quantiles(seconds, n=100, method="inclusive")[98]
