"""The sync of a whole country against its floor, and how memory grows with the country."""

from .report import LATENCIES, SIZES, bench_national


__all__ = ["LATENCIES", "SIZES", "bench_national"]
