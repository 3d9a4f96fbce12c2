"""What is counted: the places and the national themes of a site, in the order of the matrix."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils.functional import cached_property
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.models import Municipality
from themepages.enums import Obligation, ThlTheme
from themepages.models import ThemePage


# Rows of the matrix beside the municipalities, and its column of all themes together.
REGION = "region"
COUNTRY = "country"
ALL_THEMES = "all"


@dataclass(frozen=True)
class CountedTheme:
    """A theme page of the source language, published or not, as the counting sees it."""

    key: UUID
    title: str
    thl_theme: str
    is_required: bool
    is_live: bool


@dataclass(frozen=True)
class Scope:
    """A site, its municipalities in alphabetical order, and its theme pages."""

    site: Site
    municipalities: tuple[Municipality, ...]
    themes: tuple[CountedTheme, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of the municipalities."""
        return [place.code for place in self.municipalities]

    @property
    def places(self) -> list[str]:
        """Rows of the matrix: each municipality, the region as a whole, the whole country."""
        return [*self.codes, REGION, COUNTRY]

    @property
    def columns(self) -> list[str]:
        """Columns of the matrix: each national theme, then all together."""
        return [*ThlTheme.values, ALL_THEMES]

    @cached_property
    def required(self) -> frozenset[str]:
        """National themes that the service concept requires, by the site's theme pages."""
        return frozenset(theme.thl_theme for theme in self.themes if theme.is_required)

    @cached_property
    def present(self) -> frozenset[str]:
        """National themes that have a theme page at all."""
        return frozenset(theme.thl_theme for theme in self.themes)


def scope_of(site: Site) -> Scope:
    """Read the scope of a site, in three queries."""
    codes = RegionSettings.for_site(site).municipality_codes
    places = Municipality.objects.filter(code__in=codes)
    return Scope(
        site=site,
        municipalities=tuple(sorted(places, key=lambda place: str(place.title))),
        themes=tuple(_themes(site)),
    )


def _themes(site: Site) -> list[CountedTheme]:
    pages = ThemePage.objects.descendant_of(site.root_page, inclusive=True)
    rows = pages.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path")
    return [
        CountedTheme(
            key=key,
            title=title,
            thl_theme=thl_theme,
            is_required=obligation == Obligation.SERVICE_CONCEPT,
            is_live=live,
        )
        for key, title, thl_theme, obligation, live in rows.values_list(
            "translation_key", "title", "thl_theme", "obligation", "live"
        )
    ]
