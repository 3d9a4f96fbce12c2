"""The lines that the national benchmark prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from bench.national.database import copied_database


SIZES = (10_000, 30_000)
# At once, which asks most of the sync, and as a server in the same country answers.
LATENCIES = (0.0, 0.05)

Figures = dict[str, Any]
Spent = dict[str, float]


def bench_national(
    sizes: Sequence[int] = SIZES, version: str = "12", latencies: Sequence[float] = LATENCIES
) -> Iterator[str]:
    """Measure each size in a process of its own, and compare the peaks of memory.

    ``latencies``: seconds that the stand-in waits before each answer, as a real PTV does.
    """
    yield "\nNational sync (receivers of services_changed disconnected: no theme matching, no search)"
    for latency in latencies:
        yield f"PTV answers in {latency * 1000:.0f} ms and what it takes to send"
        yield from _bench_sizes(sizes, version, latency)


def _bench_sizes(sizes: Sequence[int], version: str, latency: float) -> Iterator[str]:
    measured, smallest_first = [], sorted(sizes)
    for size in smallest_first:
        figures = _measure(size, version, latency)
        measured.append(figures)
        yield from _lines(figures)
    if len(measured) > 1:
        peaks = [figures["peak"] + figures["reader"] for figures in measured]
        sizes_named = f"{smallest_first[-1]:,} / {smallest_first[0]:,}"
        yield f"Peak memory of {sizes_named} services: {peaks[-1] / peaks[0]:.2f}"


def _measure(size: int, version: str, latency: float) -> Figures:
    with copied_database(f"bench_national_{size}") as name:
        environment = {**os.environ, "BENCH_DATABASE": name}
        words = [str(size), version, str(latency)]
        command = [sys.executable, "-m", "bench.national.child", *words]
        done = subprocess.run(  # noqa: S603
            command, env=environment, stdout=subprocess.PIPE, check=True
        )
    figures: Figures = json.loads(done.stdout)
    return figures


def _lines(found: Figures) -> Iterator[str]:
    world, full, floor = found["world"], found["full"], found["floor"]
    yield (
        f"  {world['services']:,} services, {world['channels']:,} channels,"
        f" {world['connections']:,} connections, v{found['version']}"
    )
    yield f"    {'':24}{'wall':>8}{'CPU':>8}"
    asked = f"floor {floor['wall']:.1f} s: {found['requests']:,} questions, {found['megabytes']:,.0f} MB"
    yield _ratio("full run / floor", full, floor, asked)
    yield _ratio("full run again / full", found["unchanged"], full)
    yield _ratio("delta of nothing / full", found["idle"], full, "the daily run without changes")
    changes = ", ".join(f"{count} {kind}" for kind, count in found["changed"].items())
    yield _ratio("delta / full", found["delta"], full, changes)
    rows, whole = found["rows"], found["index"] * world["services"]
    yield f"    {'rows a second':24}{rows / full['wall']:8,.0f}   ({rows:,} rows)"
    peak, reader, bare = found["peak"], found["reader"], found["bare"]
    parts = f"the run {peak:,.0f}, of it django.setup() {bare:,.0f}; the reader {reader:,.0f}"
    yield f"    {'peak memory, MB':24}{peak + reader:8,.0f}   ({parts})"
    yield f"    {'search indexing / full':24}{whole / full['wall']:8.2f}   (estimated from a sample)"


def _ratio(name: str, step: Spent, base: Spent, note: str = "") -> str:
    """A step in terms of another, by the wall clock and by the processor time of the process."""
    wall, cpu = step["wall"] / base["wall"], step["cpu"] / base["cpu"]
    told = f"{step['wall']:.1f} s; {note}" if note else f"{step['wall']:.1f} s"
    return f"    {name:24}{wall:8.3f}{cpu:8.3f}   ({told})"
