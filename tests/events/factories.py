"""Builders of what the calendar's tests need, with keyword defaults."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from events.models import EventDate, EventIndexPage, EventPage, OccurrenceChange
from home.models import HomePage
from ptvsync.models import Municipality
from themepages.models import ThemePage


def home_page(title="Hyvinvointia", slug="hyvinvointia"):
    """A home page that is the root of the default site, in the default language."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title=title, slug=slug, locale=Locale.get_default()))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": home}
    )
    Site.clear_site_root_paths_cache()
    return home


def municipality(name="Kotka", code="285", slug=None):
    """A municipality that belongs to the default site's region."""
    slug = slug or name.lower().replace("ä", "a")
    place, _ = Municipality.objects.get_or_create(
        code=code, defaults={"slug": slug, "names": {"fi": name}}
    )
    settings = RegionSettings.for_site(Site.objects.get(is_default_site=True))
    settings.municipality_codes = sorted({*settings.municipality_codes, code})
    settings.save()
    return place


def calendar_page(home=None, title="Tapahtumat", **fields):
    """A published calendar."""
    page = EventIndexPage(title=title, **fields)
    (home or home_page()).add_child(instance=page)
    return page


def theme_page(home, title="Liikunta", slug="liikunta"):
    """A published theme page."""
    return home.add_child(instance=ThemePage(title=title, slug=slug, thl_theme="liikunta"))


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
