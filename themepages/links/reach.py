"""Which pages show a link: those whose blocks have it, and the themes of its municipality."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from themepages.links.models import CatalogueLink
from themepages.models import ThemePage


class Placing(NamedTuple):
    """A link by its number, and where it stands besides blocks that choose it.

    ``chosen_on``: pages whose blocks have it, of a link that is about to go, and with it what is known of its uses.
    """

    link: int
    has_municipality: bool
    theme: int | None
    chosen_on: frozenset[int] = frozenset()


def placing_of(link: CatalogueLink) -> Placing:
    """Where the link stands, as it is in memory."""
    return Placing(link.pk, link.municipality_id is not None, link.theme_id)


def last_placing_of(link: CatalogueLink) -> Placing:
    """Where the link stands before it is deleted."""
    pages = frozenset(_pages_choosing({link.pk}).values_list("page", flat=True))
    return placing_of(link)._replace(chosen_on=pages)


def pages_reached(placings: Collection[Placing]) -> QuerySet[Page]:
    """The published pages that show one of the links. Blocks of links by municipality may stand on any theme."""
    municipal = {placing.theme for placing in placings if placing.has_municipality}
    pages = Q(pk__in=_pages_choosing({placing.link for placing in placings}).values("page"))
    pages |= Q(pk__in=frozenset().union(*(placing.chosen_on for placing in placings)))
    if None in municipal:
        pages |= Q(pk__in=ThemePage.objects.values("pk"))
    elif municipal:
        keys = ThemePage.objects.filter(pk__in=municipal).values("translation_key")
        pages |= Q(translation_key__in=keys)
    return Page.objects.live().filter(pages).select_related("locale").order_by("pk")


def _pages_choosing(links: Collection[int]) -> QuerySet[ReferenceIndex]:
    """References to the links, with ``page``."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(CatalogueLink),
        to_object_id__in=[str(pk) for pk in links],
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    return references.annotate(page=Cast("object_id", IntegerField()))
