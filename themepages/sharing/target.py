"""What is shared: a theme in the whole region or in one municipality."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.urls import reverse
from wagtail.models import Site

from cms.pages.privacy import is_public
from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities
from themepages.models import ThemePage


@dataclass(frozen=True)
class Target:
    """A published theme, and the municipality when it is about one."""

    page: ThemePage
    municipality: Municipality | None
    request: HttpRequest

    @property
    def title(self) -> str:
        """The theme, and the municipality when there is one."""
        names = [self.page.title, str(self.municipality.title) if self.municipality else ""]
        return ", ".join(filter(None, names))

    @property
    def path(self) -> str:
        """The address on the site."""
        if self.municipality:
            return self.page.municipality_url(self.municipality.slug, self.request)
        return self.page.get_url(self.request) or ""

    @property
    def url(self) -> str:
        """The canonical address, with the host."""
        return self.request.build_absolute_uri(self.path)

    def address(self, view: str, **more: str) -> str:
        """The absolute address of a view of this plugin about the target."""
        kwargs = {"page_id": self.page.pk, **more}
        if self.municipality:
            kwargs["slug"] = self.municipality.slug
        return self.request.build_absolute_uri(reverse(f"sharing:{view}", kwargs=kwargs))


def find_target(request: HttpRequest, page_id: int, slug: str = "") -> Target:
    """The theme of this site with the key, and the municipality with the slug; raises Http404.

    The key, not the address: what others have printed or embedded outlives a new name of the theme.
    """
    themes = ThemePage.objects.live().filter(is_public(), pk=page_id).select_related("locale")
    theme = themes.first()
    site = Site.find_for_request(request)
    if theme is None or site is None or _site_of(theme, request) != site.pk:
        raise Http404
    return Target(theme, _municipality(request, slug), request)


def _site_of(theme: ThemePage, request: HttpRequest) -> int | None:
    parts = theme.get_url_parts(request)
    return parts[0] if parts else None


def _municipality(request: HttpRequest, slug: str) -> Municipality | None:
    if not slug:
        return None
    for place in region_municipalities(request):
        if place.slug == slug:
            return place
    raise Http404
