"""Where links are used, by Wagtail's reference index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from themepages.links.enums import Outcome
from themepages.links.models import AddressCheck, CatalogueLink


def pages_using(links: Collection[CatalogueLink]) -> dict[int, list[Page]]:
    """Link → the pages whose blocks have it, by title. Two queries, however many links."""
    references = ReferenceIndex.get_references_to_in_bulk(list(links)).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pairs = {(int(link), int(page)) for link, page in references.values_list(*_PAIR)}
    pages = Page.objects.select_related("locale").in_bulk({page for _link, page in pairs})
    found: dict[int, list[Page]] = defaultdict(list)
    for link, page in pairs:
        if page in pages:
            found[link].append(pages[page])
    return {link: sorted(held, key=lambda page: page.title) for link, held in found.items()}


_PAIR = ("to_object_id", "object_id")


def checks_of(links: Collection[CatalogueLink]) -> dict[str, AddressCheck]:
    """Address → what is known of it; one query."""
    return AddressCheck.objects.in_bulk(
        {url for link in links for url in link.addresses()}, field_name="url"
    )


def note_checks(links: Collection[CatalogueLink]) -> None:
    """Set ``checked_at`` of each: when its address for the reader was last asked, if it answered then. One query."""
    checks = checks_of(links)
    for link in links:
        check = checks.get(str(link.url))
        answered = check is not None and check.outcome in (Outcome.OK, Outcome.MOVED)
        link.checked_at = check.checked_at if check and answered else None
