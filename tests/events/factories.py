"""Builders of calendars and events, with keyword defaults."""

from datetime import timedelta

from django.utils import timezone

from events.models import EventDate, EventIndexPage, EventPage, OccurrenceChange


def calendar_page(home, title="Tapahtumat", **fields):
    """A published calendar below a home page."""
    page = EventIndexPage(title=title, **fields)
    home.add_child(instance=page)
    return page


def event_page(calendar, title="Kävelyretki", start=None, hours=2, dates=(), changes=(), **fields):
    """A published event with its occurrences; by default a week from now."""
    start = start or timezone.now() + timedelta(days=7)
    page = EventPage(title=title, start=start, end=start + timedelta(hours=hours), **fields)
    page.dates.add(*(EventDate(**date) for date in dates))
    page.changes.add(*(OccurrenceChange(**change) for change in changes))
    calendar.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
