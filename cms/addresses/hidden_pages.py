"""Redirects of pages that were public once and are not now: they may come back at their new address."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page


def redirect_hidden_pages(page: Page, old_url_path: str) -> None:
    """Redirect the former addresses of unpublished pages below ``page``, which has moved already."""
    below = page.get_descendants().filter(live=False, first_published_at__isnull=False)
    redirects = [
        redirect
        for hidden in below.defer_streamfields().specific()
        for redirect in _redirects(hidden, old_url_path + hidden.url_path[len(page.url_path) :])
    ]
    for redirect in redirects:
        clash = Redirect.objects.filter(old_path=redirect.old_path, site_id=redirect.site_id)
        clash.filter(automatically_created=True).delete()
    Redirect.objects.bulk_create(redirects, ignore_conflicts=True)


def _redirects(page: Page, old_url_path: str) -> Iterator[Redirect]:
    new_url_path, page.url_path = page.url_path, old_url_path
    parts = page.get_url_parts()
    page.url_path = new_url_path
    if parts is None:
        return
    for path in page.get_route_paths():
        route = Redirect.normalise_page_route_path(path)
        yield Redirect(
            old_path=Redirect.normalise_path(parts[2].rstrip("/") + (route or "/")),
            site_id=parts[0],
            redirect_page_id=page.pk,
            redirect_page_route_path=route,
            automatically_created=True,
        )
