"""No editor publishes an image without its alternative text, author or licence.

Asked when a page is published or scheduled in the editor, published with others, or approved
(approving.py). A schedule is not asked again when its time comes, and neither are imports and other
code that publishes by itself: the report tells of those.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.contentcheck.checking import obstacles


def refuse_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Lead back to the editor when something stands in the way; the page's last version counts."""
    found = obstacles(page.get_latest_revision_as_object())
    if not found:
        return None
    messages.error(request, _sentence(page, str(found[0].title)))
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_bulk_publishing(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """The same for many pages at once: all or none."""
    if action_type != "publish":
        return None
    pages = (page.specific for page in objects if isinstance(page, Page))
    return next((no for page in pages if (no := refuse_publishing(request, page))), None)


def _sentence(page: Page, fault: str) -> str:
    return _("“%(page)s” cannot be published: %(fault)s.") % {
        "page": page.get_admin_display_title(),
        "fault": fault[:1].lower() + fault[1:],
    }
