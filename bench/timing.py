"""Timing a call: the median of several, for one alone says little on a busy machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def median_seconds(call: Callable[[], object], times: int = 7) -> float:
    """Median wall time of a call in seconds."""
    samples = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        samples.append(time.perf_counter() - start)
    return statistics.median(samples)
