"""What a step costs: the wall clock, and the processor time of this process, which a busy machine bends less."""

from __future__ import annotations

import time
from collections.abc import Callable


def spent(call: Callable[[], object]) -> dict[str, float]:
    """Return the seconds of a call by the ``wall`` clock and of this process's ``cpu``."""
    wall, cpu = time.perf_counter(), time.process_time()
    call()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
