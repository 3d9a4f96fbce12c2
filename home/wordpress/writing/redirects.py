"""From the path that a page had in WordPress to the page."""

from __future__ import annotations

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.addresses.destination import page_at


def is_in_use(old_path: str, site: Site, page: Page | None = None) -> bool:
    """Whether something else answers at the old path already."""
    found = page_at(old_path, site)
    if found is not None:
        return page is None or found.page.pk != page.pk
    rows = Redirect.get_for_site(site).filter(old_path=Redirect.normalise_path(old_path))
    return rows.exclude(redirect_page=page).exists() if page else rows.exists()


def lead_from(old_path: str, page: Page, site: Site) -> bool:
    """Make the permanent redirect unless the page is there itself; False where the path is in use."""
    if is_in_use(old_path, site, page):
        return False
    parts = page.get_url_parts()
    path = Redirect.normalise_path(old_path)
    if parts and Redirect.normalise_path(parts[2]) != path:
        Redirect.objects.get_or_create(
            old_path=path, site=site, defaults={"redirect_page": page, "is_permanent": True}
        )
    return True
