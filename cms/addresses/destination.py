"""Where an address of ours leads: the page and the route on it, found as a request would find them."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from wagtail.contrib.redirects.models import Redirect
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page, Site


class Destination(NamedTuple):
    """A page and what follows its address: empty, or such as ``/kotka/``."""

    page: Page
    route: str


def own_path(link: str, site: Site) -> str | None:
    """The path of a link to the site itself; None for one to another site, with a query or of no address."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    own_hosts = {"", site.hostname}
    is_plain = not parts.query and not parts.fragment
    return parts.path if is_plain and (parts.hostname or "") in own_hosts else None


def page_at(path: str, site: Site) -> Destination | None:
    """The live page that answers at ``path`` of the site."""
    path = f"{path.rstrip('/')}/"
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        subpath = _subpath(path)
        if subpath is None:
            return None
        request = get_dummy_request(path=path, site=site)
        result = Page.route_for_request(request, subpath)
        return _destination(result.page, path) if result else None


def _subpath(path: str) -> str | None:
    """What Wagtail is asked for; None when an app answers at the address."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match.args[0] if match.url_name == "wagtail_serve" else None


def _destination(page: Page, path: str) -> Destination | None:
    parts = page.get_url_parts()
    if parts is None:
        return None
    route = path[len(parts[2].rstrip("/")) :]
    return Destination(page, Redirect.normalise_page_route_path(route))


def is_taken(word: str, site: Site) -> bool:
    """Whether ``/word/`` is a page, also an unpublished one, an app's address, a language or a redirect."""
    pages = Page.objects.child_of(site.root_page).filter(slug=word)
    is_redirect = Redirect.get_for_site(site).filter(old_path=f"/{word}").exists()
    is_language = word in dict(settings.LANGUAGES)
    is_app = any(_is_of_an_app(path) for path in (f"/{word}", f"/{word}/"))
    return is_redirect or is_language or is_app or pages.exists()


def _is_of_an_app(path: str) -> bool:
    try:
        return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False
