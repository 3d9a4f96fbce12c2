"""The peak of this process's memory.

Not by ``getrusage``: its ``ru_maxrss`` begins at the peak of the parent, which the kernel hands down.
"""

from __future__ import annotations

from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak of the resident memory so far."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
