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

Figures = dict[str, Any]


def bench_national(sizes: Sequence[int] = SIZES, version: str = "12") -> Iterator[str]:
    """Measure each size in a process of its own, and compare the peaks of memory."""
    yield "\nNational sync (receivers of services_changed disconnected: no theme matching, no search)"
    measured, smallest_first = [], sorted(sizes)
    for size in smallest_first:
        figures = _measure(size, version)
        measured.append(figures)
        yield from _lines(figures)
    if len(measured) > 1:
        peaks = [figures["peak"] for figures in measured]
        above = [figures["peak"] - figures["bare"] for figures in measured]
        yield (
            f"Peak memory of {smallest_first[-1]:,} / {smallest_first[0]:,} services: {peaks[-1] / peaks[0]:.2f}"
            f" (above django.setup(): {above[-1] / above[0]:.2f})"
        )


def _measure(size: int, version: str) -> Figures:
    with copied_database(f"bench_national_{size}") as name:
        environment = {**os.environ, "BENCH_DATABASE": name}
        command = [sys.executable, "-m", "bench.national.child", str(size), version]
        done = subprocess.run(  # noqa: S603
            command, env=environment, stdout=subprocess.PIPE, check=True
        )
    figures: Figures = json.loads(done.stdout)
    return figures


def _lines(found: Figures) -> Iterator[str]:
    world, full = found["world"], found["full"]
    yield (
        f"  {world['services']:,} services, {world['channels']:,} channels,"
        f" {world['connections']:,} connections, v{found['version']}"
    )
    asked = f"{found['requests']:,} questions, {found['megabytes']:,.0f} MB"
    yield f"    full run / floor         {full / found['floor']:8.2f}   ({full:.1f} s)"
    yield f"    floor                    {'':8}   ({found['floor']:.1f} s, {asked})"
    yield f"    full run again / full    {found['unchanged'] / full:8.2f}   ({found['unchanged']:.1f} s)"
    yield f"    delta of nothing / full  {found['idle'] / full:8.3f}   ({found['idle']:.1f} s)"
    changes = ", ".join(f"{count} {kind}" for kind, count in found["changed"].items())
    yield f"    delta / full             {found['delta'] / full:8.3f}   ({found['delta']:.1f} s: {changes})"
    yield f"    rows a second            {found['rows'] / full:8,.0f}   ({found['rows']:,} rows)"
    above = found["peak"] - found["bare"]
    yield f"    peak memory, MB          {found['peak']:8,.0f}   ({above:,.0f} above django.setup())"
    whole = found["index"] * world["services"]
    yield f"    search indexing / full   {whole / full:8.2f}   (estimated from a sample)"
