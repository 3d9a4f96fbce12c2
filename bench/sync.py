"""The sync of the demo catalogue over real HTTP: a first run against one that finds nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.utils.module_loading import import_string
from wagtail.models import Site

from bench.timing import median_seconds
from cms.plugins.registry import active_plugins
from ptvsync.models import Service
from ptvsync.standin.loading import load_catalogue
from ptvsync.standin.server import make_server


def bench_sync() -> Iterator[str]:
    """Fill the database, and give the ratio of an idle run to the first."""
    call_command("setup_region", "kymenlaakso", hostname="testserver", verbosity=0)
    with make_server(load_catalogue(date.today())) as server:
        settings.PTV_API_URL, settings.PTV_API_VERSION = server.url, "12"
        settings.PTV_API_KEY = "demo"
        first = median_seconds(_full_run, times=1)
        idle = median_seconds(_full_run, times=3)
    _load_demo()
    yield f"Sync of {Service.objects.published().count()} services over HTTP"
    yield f"  idle run / first run: {idle / first:.2f}  (first run {first:.1f} s)"


def _full_run() -> None:
    call_command("sync_ptv", full=True, stdout=StringIO())


def _load_demo() -> None:
    site = Site.objects.get(is_default_site=True)
    for plugin in active_plugins():
        if plugin.spec.demo:
            import_string(plugin.spec.demo)(site)
