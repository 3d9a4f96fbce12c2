"""Links to a theme in each municipality of the region."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.http import HttpRequest

from ptvsync.language import LocalText
from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities


if TYPE_CHECKING:
    from themepages.models import ThemePage


class MunicipalityLink(TypedDict):
    """A municipality, the address of the theme there, and whether it is the one being read."""

    title: LocalText
    url: str
    is_current: bool


def municipality_links(
    page: ThemePage, current: Municipality | None, request: HttpRequest
) -> list[MunicipalityLink]:
    """A link for each municipality of the region."""
    theme_url = page.get_url(request) or ""
    return [
        MunicipalityLink(
            title=place.title,
            url=theme_url + page.municipality_subpath(place.slug),
            is_current=place == current,
        )
        for place in region_municipalities(request)
    ]
