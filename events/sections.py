"""What the calendar shows on the home page."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.models import Page

from cms.pages.privacy import is_public
from events.enums import Audience
from events.models import EventIndexPage, EventOccurrence


SHOWN = 6


def coming_events(request: HttpRequest, page: Page) -> SafeString:
    """The next events below a home page and the way to the calendar; empty when there is no calendar."""
    calendar = EventIndexPage.objects.live().filter(is_public()).child_of(page).first()
    if calendar is None:
        return SafeString("")
    rows = EventOccurrence.objects.public().below(calendar).coming()
    rows = rows.for_audience(Audience.RESIDENTS).one_for_each_page().with_pages()[:SHOWN]
    context = {"occurrences": rows, "calendar": calendar}
    return render_to_string("events/coming_events.html", context, request=request)
