"""``python -m bench``: a throw-away database, stand-ins over real HTTP, and the ratios."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

import django


django.setup()

from django.test.utils import setup_databases, setup_test_environment, teardown_databases

from bench.national import LATENCIES, SIZES, bench_national
from bench.pages import bench_pages
from bench.sync import bench_sync


def main() -> None:
    """Run the benchmarks asked for, all by default, and print their lines."""
    options = _options()
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        for line in _lines(options):
            print(line, flush=True)
    finally:
        teardown_databases(databases, verbosity=0)


def _lines(options: argparse.Namespace) -> Iterator[str]:
    """Give the lines; the national database is copied before the demo fills it."""
    if options.what in ("all", "national"):
        yield from bench_national(options.services, options.version, options.latency)
    if options.what in ("all", "demo"):
        yield from bench_sync()
        yield from bench_pages()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("what", nargs="?", default="all", choices=("all", "demo", "national"))
    parser.add_argument("--services", nargs="+", type=int, default=SIZES, metavar="COUNT")
    parser.add_argument("--version", choices=("11", "12"), default="12", help="of PTV's API")
    parser.add_argument(
        "--latency",
        nargs="+",
        type=float,
        default=LATENCIES,
        metavar="SECONDS",
        help="of each answer of PTV",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
