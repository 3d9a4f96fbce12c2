"""A page's path on its own site, where there is no request to ask."""

from __future__ import annotations

from wagtail.models import Page


def page_path(page: Page) -> str:
    """The path of a page, such as ``/liikunta/``; empty for a page outside of all sites.

    Wagtail's own ``get_url`` gives a whole address, host and all, as soon as there are two sites.
    """
    parts = page.get_url_parts()
    return (parts[2] or "") if parts else ""
