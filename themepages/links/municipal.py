"""What the catalogue gives to a theme's block of links by municipality."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Q

from ptvsync.models import Municipality
from themepages.links.models import CatalogueLink
from themepages.links.uses import note_checks
from themepages.models import ThemePage


def municipal_links(
    page: ThemePage, places: list[Municipality]
) -> dict[Municipality, list[CatalogueLink]]:
    """The links of the municipalities that are the theme's, or of no theme, with the days of their checks. Two queries."""
    own = Q(theme=None) | Q(theme__translation_key=page.translation_key)
    links = list(CatalogueLink.objects.filter(own, municipality__in=places))
    found: dict[int | None, list[CatalogueLink]] = defaultdict(list)
    note_checks(links)
    for link in links:
        found[link.municipality_id].append(link)
    return {place: found[place.pk] for place in places if place.pk in found}
