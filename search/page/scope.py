"""What the search of the site that answers may find."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Site

from search.engines.query import Scope


def site_scope(request: HttpRequest) -> Scope | None:
    """The site's own pages and the services of its region; None without a site."""
    site = Site.find_for_request(request)
    return Scope(site.root_page_id) if site else None
