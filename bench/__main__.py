"""``python -m bench``: a throw-away database, the demo catalogue over real HTTP, and the ratios."""

from __future__ import annotations

import os


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

import django


django.setup()

from django.test.utils import setup_databases, setup_test_environment, teardown_databases

from bench.pages import bench_pages
from bench.sync import bench_sync


def main() -> None:
    """Run all benchmarks and print their lines."""
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        for line in (*bench_sync(), *bench_pages()):
            print(line)
    finally:
        teardown_databases(databases, verbosity=0)


main()
