"""Processor time of work in this process, in rounds that are interleaved so that load on the machine hits all alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TypeVar

Work = Callable[[], object]
K = TypeVar("K")


def seconds(work: Work) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def fastest(works: Mapping[K, Work], rounds: int) -> dict[K, float]:
    """The least time of each work over all rounds."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], seconds(work))
    return best
