"""What the calendar shows on the home page."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.models import Page

from cms.pages.privacy import is_public
from events.enums import Audience
from events.models import EventIndexPage, EventOccurrence


SHOWN = 6


def coming_events(request: HttpRequest, page: Page) -> SafeString:
    """The next events of a home page and the way to the calendar; empty when there is no calendar.

    A language without a calendar, or with a part of the events only, has those of the source language.
    """
    homes = [page, *_source_of(page)]
    calendars = [calendar for home in homes if (calendar := _calendar_below(home))]
    if not calendars:
        return SafeString("")
    below = Q()
    for calendar in calendars:
        below |= Q(page__path__startswith=calendar.path)
    rows = EventOccurrence.objects.public().filter(below).readable_in(page.locale).coming()
    rows = rows.for_audience(Audience.RESIDENTS).one_for_each_page().with_pages()[:SHOWN]
    context = {"occurrences": rows, "calendar": calendars[0]}
    return render_to_string("events/coming_events.html", context, request=request)


def _source_of(page: Page) -> list[Page]:
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return []
    return list(page.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE))


def _calendar_below(home: Page) -> EventIndexPage | None:
    calendars = EventIndexPage.objects.live().filter(is_public()).child_of(home)
    return calendars.select_related("locale").first()
