"""``python -m bench.national.child 10000 12 0.1``: one size in a process of its own, which measures itself."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from io import StringIO


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

import django


django.setup()

from bench.national.memory import peak_megabytes, watched_children


BARE = peak_megabytes()

from django.conf import settings
from django.core.management import call_command
from wagtail.models import Site

from bench.national.clock import spent
from bench.national.floor import fetch_decode_and_copy
from bench.national.standin import Registry, national_registry
from cms.region.models import RegionSettings
from ptvsync.models import Connection, Service, ServiceChannel
from ptvsync.records import CodeList
from ptvsync.signals import services_changed
from ptvsync.standin.code_lists import national_code_lists
from ptvsync.standin.server import DEMO_KEY
from search.indexing.changes import index


CHANGED = 200
INDEXED = 300


def main() -> None:
    """Measure and write one object to the standard output."""
    size, version, latency = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    _scope_of_the_country()
    receivers, services_changed.receivers = services_changed.receivers, []
    services_changed.sender_receivers_cache.clear()
    with national_registry(size, version, latency) as registry:
        settings.PTV_API_URL = settings.PTV_ACCESSIBILITY_URL = registry.url
        settings.PTV_API_VERSION, settings.PTV_API_KEY = version, DEMO_KEY
        found = _measure(registry)
    services_changed.receivers = receivers
    found["index"] = spent(_index_a_sample)["wall"] / INDEXED
    sys.stdout.write(json.dumps({"world": registry.started, "version": version, **found}))


def _measure(registry: Registry) -> dict[str, object]:
    with watched_children(besides=registry.pid) as readers:
        found: dict[str, object] = {"full": spent(lambda: _sync(full=True))}
    questions = registry.asked()
    found["rows"] = sum(model.objects.count() for model in (Service, ServiceChannel, Connection))
    found["unchanged"] = spent(lambda: _sync(full=True))
    found["idle"] = spent(lambda: _sync(full=False))
    found["changed"] = registry.change(CHANGED)
    found["delta"] = spent(lambda: _sync(full=False))
    found["bare"], found["peak"] = BARE, peak_megabytes()
    found["reader"] = max(readers.values(), default=0.0)
    found["floor"] = spent(lambda: found.update(_floor(registry.url, questions)))
    return found


def _floor(url: str, questions: list[str]) -> dict[str, object]:
    return asdict(fetch_decode_and_copy(url, DEMO_KEY, questions))


def _scope_of_the_country() -> None:
    """Ask for every municipality and for what concerns the whole country."""
    site = Site.objects.get(is_default_site=True)
    codes = [entry.code for entry in national_code_lists().entries(CodeList.MUNICIPALITY)]
    fields = {"county_name": "Suomi", "municipality_codes": codes, "ptv_nationwide": True}
    RegionSettings.objects.update_or_create(site=site, defaults=fields)


def _sync(full: bool) -> None:
    call_command("sync_ptv", full=full, stdout=StringIO())


def _index_a_sample() -> None:
    ids = list(Service.objects.published().order_by("pk").values_list("pk", flat=True)[:INDEXED])
    index("service", ids)


if __name__ == "__main__":
    main()
