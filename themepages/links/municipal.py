"""What the catalogue gives to a theme's block of links by municipality."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Q

from ptvsync.models import Municipality
from themepages.links.models import CatalogueLink
from themepages.models import ThemePage


def municipal_links(
    page: ThemePage, places: list[Municipality]
) -> dict[Municipality, list[CatalogueLink]]:
    """The links of the municipalities that are the theme's, or of no theme. One query."""
    links = CatalogueLink.objects.filter(municipality__in=places).filter(
        Q(theme=None) | Q(theme__translation_key=page.translation_key)
    )
    found: dict[int | None, list[CatalogueLink]] = defaultdict(list)
    for link in links:
        found[link.municipality_id].append(link)
    return {place: found[place.pk] for place in places if place.pk in found}
