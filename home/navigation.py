"""The links that every public page carries; looked up only when a template asks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypedDict

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.pages.site_home import site_home
from ptvsync.municipalities import region_municipalities


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# Views without a page of their own in the tree.
FOOTER_VIEWS = (
    ("themepages:rules", _("Which services are shown in the themes")),
    ("themepages:visibility", _("Why is my service not shown?")),
)


class NavigationLink(TypedDict):
    """A link of the main navigation or the footer."""

    title: str
    url: str
    is_current: bool


def navigation(request: HttpRequest) -> dict[str, Any]:
    """``site_home``, ``main_nav``, ``footer_links``, ``municipalities``, ``search_address``."""
    children = cache(lambda: _children(request))
    return {
        "site_home": SimpleLazyObject(lambda: site_home(request)),
        "main_nav": SimpleLazyObject(lambda: _main_navigation(request, children())),
        "footer_links": SimpleLazyObject(lambda: _footer_links(request, children())),
        "municipalities": SimpleLazyObject(lambda: region_municipalities(request)),
        "search_address": SimpleLazyObject(lambda: reverse("search:results")),
    }


def _children(request: HttpRequest) -> list[Page]:
    home = site_home(request)
    return list(home.get_children().live()) if home else []


def _main_navigation(request: HttpRequest, pages: list[Page]) -> list[NavigationLink]:
    return [_link(page, request) for page in pages if page.show_in_menus]


def _footer_links(request: HttpRequest, pages: list[Page]) -> list[NavigationLink]:
    """Pages of the kinds that say ``in_footer``, and what providers ask for."""
    links = [
        _link(page, request) for page in pages if getattr(page.specific_class, "in_footer", False)
    ]
    return [*links, *(_view_link(*view, request) for view in FOOTER_VIEWS)]


def _view_link(name: str, title: _StrPromise, request: HttpRequest) -> NavigationLink:
    url = reverse(name)
    return NavigationLink(title=str(title), url=url, is_current=request.path == url)


def _link(page: Page, request: HttpRequest) -> NavigationLink:
    url = page.get_url(request) or ""
    return NavigationLink(
        title=page.title, url=url, is_current=bool(url) and request.path.startswith(url)
    )
