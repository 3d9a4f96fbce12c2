"""Demo pages that are made once: what an editor removed or renamed does not come back."""

from __future__ import annotations

from wagtail.models import Page, Site

from cms.region.models import RegionSettings


def publish_once(site: Site, page: Page, parent: Page | None = None) -> bool:
    """Publish an unsaved page below ``parent`` (None: the home page); False when it was made before.

    A page of an editor's own at the same address is kept, and counts as made.
    """
    region = RegionSettings.for_site(site)
    parent = parent or site.root_page
    if page.slug in region.seeded_pages:
        return False
    region.seeded_pages = [*region.seeded_pages, page.slug]
    region.save()
    if parent.get_children().filter(slug=page.slug).exists():
        return False
    page.locale = parent.locale
    parent.add_child(instance=page)
    page.save_revision().publish()
    return True
