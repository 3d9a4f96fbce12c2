"""What a step costs: the wall clock, and the processor time, which a busy machine bends less."""

from __future__ import annotations

import os
import time
from collections.abc import Callable


def spent(call: Callable[[], object]) -> dict[str, float]:
    """Return the seconds of a call by the ``wall`` clock and of ``cpu``: of this process and those it ended."""
    wall, cpu = time.perf_counter(), _cpu()
    call()
    return {"wall": time.perf_counter() - wall, "cpu": _cpu() - cpu}


def _cpu() -> float:
    """The processor time so far, also of the process that reads for a sync and ends with it."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
