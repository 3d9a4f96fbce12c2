"""Free addresses for new pages."""

from __future__ import annotations

from itertools import count

from wagtail.models import Page, Site

from cms.addresses.destination import is_taken


class Slugs:
    """Remembers what it gave, so that a trial tells the same as the import does."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._given: set[tuple[str, str]] = set()

    def free(self, slug: str, above: str, parent: Page | None) -> str:
        """The slug, or it with a number. ``parent`` is None for a page that is yet to be made of ``above``."""
        candidates = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
        found = next(c for c in candidates if not self._is_taken(c, above, parent))
        self._given.add((above, found))
        return found

    def _is_taken(self, slug: str, above: str, parent: Page | None) -> bool:
        if (above, slug) in self._given:
            return True
        if parent is None:
            return False
        if parent.pk == self._site.root_page_id and is_taken(slug, self._site):
            return True
        return bool(Page.objects.child_of(parent).filter(slug=slug).exists())
