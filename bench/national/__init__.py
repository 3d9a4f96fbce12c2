"""The sync of a whole country against its floor, and how memory grows with the country."""

from .report import SIZES, bench_national


__all__ = ["SIZES", "bench_national"]
