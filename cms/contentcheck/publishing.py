"""No editor publishes an image without its alternative text, author or licence.

Asked when a page is published or scheduled in the editor, published with others, approved
(approving.py), and when its time comes (holding.py). Imports and other code that publishes by itself are
not asked: the report tells of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    """The same for many pages at once, and the drafts below them when asked: all or none."""
    if action_type != "publish":
        return None
    chosen = [page.specific for page in objects if isinstance(page, Page)]
    pages = [*chosen, *_drafts_below(chosen, request, action)]
    return next((no for page in pages if (no := refuse_publishing(request, page))), None)


def _drafts_below(chosen: Iterable[Page], request: HttpRequest, action: Any) -> Iterator[Page]:
    """What Wagtail publishes along with the chosen pages."""
    if not action.cleaned_form.cleaned_data.get("include_descendants"):
        return
    for page in chosen:
        for draft in page.get_descendants().not_live().specific():
            if draft.permissions_for_user(request.user).can_publish():
                yield draft


def _sentence(page: Page, fault: str) -> str:
    return _("“%(page)s” cannot be published: %(fault)s.") % {
        "page": page.get_admin_display_title(),
        "fault": fault[:1].lower() + fault[1:],
    }
