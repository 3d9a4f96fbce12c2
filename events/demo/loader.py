"""Events for a calendar that is shown for the first time, dated from the day of loading."""

from __future__ import annotations

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.apps import apps
from django.db import transaction
from django.utils.html import format_html_join
from wagtail.models import Site

from events.demo.schema import TEXTS, DemoEvent, read_demo_events
from events.enums import ChangeKind
from events.local_time import aware, naive, today
from events.models import EventDate, EventIndexPage, EventPage, GroupProgramme, OccurrenceChange
from events.planning import planned_occurrences
from events.programmes import fill_from_programme, load_programmes
from ptvsync.models import Municipality
from themepages.demo.content import region_folder
from themepages.models import ThemePage


PLAIN_FIELDS = {
    "title",
    "type",
    "is_remote",
    "place_name",
    "street_address",
    "organiser",
    "co_organisers",
    "summary",
    "audience",
    "target_groups",
    "for_whom",
    "is_free",
    "price",
    "sign_up",
    "sign_up_phone",
    "sign_up_email",
}


@transaction.atomic
def load_demo(site: Site) -> None:
    """Publish the demo events below the site's calendar, once.

    A calendar that has any of them already is left alone, so edits and removals stay.
    """
    calendar = EventIndexPage.objects.descendant_of(site.root_page).order_by("path").first()
    folder = region_folder(TEXTS, site)
    rows = read_demo_events(folder) if folder else []
    keys = [_uuid(row, site) for row in rows]
    if calendar is None or EventPage.objects.filter(uuid__in=keys).exists():
        return
    load_programmes(apps)
    for row in rows:
        page = _page(row, calendar)
        page.uuid = _uuid(row, site)
        calendar.add_child(instance=page)
        page.save_revision().publish()


def _page(row: DemoEvent, calendar: EventIndexPage) -> EventPage:
    page = EventPage(
        slug=row.key,
        description=format_html_join("", "<p>{}</p>", ((text,) for text in row.description)),
        municipality=Municipality.objects.filter(code=row.municipality).first(),
        programme=GroupProgramme.objects.filter(name=row.programme).first(),
        theme=_theme(row.theme, calendar),
        locale=calendar.locale,
        **row.model_dump(include=PLAIN_FIELDS),
        **(row.repeat.model_dump() if row.repeat else {}),
    )
    _set_dates(page, row)
    fill_from_programme(page)
    return page


def _set_dates(page: EventPage, row: DemoEvent) -> None:
    start, end = row.when.times(today())
    page.start, page.end = aware(start), aware(end)
    for extra in row.dates:
        later = aware(start + timedelta(days=extra.after_days))
        page.dates.add(EventDate(start=later, title=extra.title))
    if row.cancel:
        cancelled = planned_occurrences(page)[row.cancel.number - 1]
        day = naive(cancelled.start).date()
        change = OccurrenceChange(day=day, kind=ChangeKind.CANCELLED, reason=row.cancel.reason)
        page.changes.add(change)


def _theme(slug: str, calendar: EventIndexPage) -> ThemePage | None:
    return ThemePage.objects.sibling_of(calendar).filter(slug=slug).first()


def _uuid(row: DemoEvent, site: Site) -> UUID:
    return uuid5(NAMESPACE_URL, f"tarjotin:demo:{site.root_page_id}:{row.key}")
