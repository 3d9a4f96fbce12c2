"""The calendar: a list by date, with filters, a calendar feed and an RSS feed."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from cms.pages.public_page import PublicPage
from events.forms import EventFilterForm
from events.ical import calendar_response
from events.listing import FEED_LENGTH, event_list, matching_occurrences
from events.rss import rss_response


class EventIndexPage(RoutablePageMixin, PublicPage):
    """The parent of all events of a site in one language."""

    lead = models.TextField(
        _("lead"), blank=True, help_text=_("A sentence or two on what the calendar gathers.")
    )

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    template = "events/event_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = _("event calendar")
        verbose_name_plural = _("event calendars")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the list."""
        return super().get_context(request, *args, **kwargs) | event_list(self, request)

    def get_route_paths(self) -> list[str]:
        """The addresses that get a redirect when the calendar is renamed or moved."""
        return ["/", *(f"/{self.reverse_subpage(name)}" for name in ("ical", "rss"))]

    @path("ical/", name="ical")
    def ical(self, request: HttpRequest) -> HttpResponse:
        """The filtered list as a calendar to subscribe to."""
        rows = matching_occurrences(self, EventFilterForm(request, self))[:FEED_LENGTH]
        return calendar_response(self.title, rows, request, filename=self.slug)

    @path("rss/", name="rss")
    def rss(self, request: HttpRequest) -> HttpResponse:
        """The next time of each event of the filtered list."""
        rows = matching_occurrences(self, EventFilterForm(request, self)).one_for_each_page()
        return rss_response(self, self.lead, rows.with_pages()[:FEED_LENGTH], request)
