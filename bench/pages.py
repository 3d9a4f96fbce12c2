"""Public pages: queries of each, and what the page cache saves."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.timing import median_seconds
from cms.pagecache.store import forget_pages
from ptvsync.models import Service


PAGES = {
    "home": "/",
    "theme": "/liikunta/",
    "theme in Kotka": "/liikunta/kotka/",
    "calendar": "/tapahtumat/",
    "search": "/haku/?q=uimahalli",
}


def bench_pages() -> Iterator[str]:
    """Queries per page, and cold against kept theme page."""
    client = Client()
    service = Service.objects.published().order_by("pk")[0]
    addresses = PAGES | {"service": service.get_absolute_url()}
    yield "\nPages                 queries"
    for name, url in addresses.items():
        yield f"  {name:20}{_queries(client, url):>7}"
    yield _cold_and_kept(client)


def _queries(client: Client, url: str) -> int:
    client.get(url)
    forget_pages()
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    if response.status_code != 200:
        message = f"{url} answered {response.status_code}"
        raise RuntimeError(message)
    return len(captured)


def _cold_and_kept(client: Client) -> str:
    def cold() -> None:
        forget_pages()
        client.get("/liikunta/")

    rendered = median_seconds(cold)
    kept = median_seconds(lambda: client.get("/liikunta/"))
    return f"  theme page kept / rendered: {kept / rendered:.3f}  (rendered in {rendered * 1000:.0f} ms)"
