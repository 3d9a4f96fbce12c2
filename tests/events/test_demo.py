"""The demo events: enough of them, of every kind, loaded once."""

import pytest
from django.apps import apps

from events.demo.loader import load_demo
from events.demo.schema import TEXTS, read_demo_events
from events.enums import Audience, EventType, OccurrenceStatus
from events.models import EventOccurrence, EventPage, GroupProgramme
from events.programmes import load_programmes
from tests.factories import KYMENLAAKSO, make_site


@pytest.fixture(autouse=True)
def _calendar(calendar):
    return calendar


def test_the_demo_fills_the_calendar(site):
    load_demo(site)
    pages = EventPage.objects.live()
    assert pages.count() >= 24
    assert set(pages.values_list("municipality__code", flat=True)) - {None} == set(KYMENLAAKSO)
    assert set(pages.values_list("type", flat=True)) == set(EventType)
    assert pages.filter(programme__name="Arkeen Voimaa").count() == 2
    assert pages.filter(programme__name="28 päivää ilman", is_remote=True).count() == 1
    assert pages.filter(audience=Audience.PROFESSIONALS).exists()
    assert EventOccurrence.objects.filter(status=OccurrenceStatus.CANCELLED).count() == 1


def test_every_demo_event_is_valid(site):
    load_demo(site)
    for page in EventPage.objects.all():
        page.full_clean()


def test_loading_again_adds_nothing_and_keeps_edits_and_removals(site):
    load_demo(site)
    first, second = EventPage.objects.all()[:2]
    first.title, first.slug = "Muokattu", "muokattu"
    first.save_revision().publish()
    second.delete()
    count = EventPage.objects.count()
    load_demo(site)
    assert EventPage.objects.count() == count
    assert EventPage.objects.filter(title="Muokattu").exists()


def test_a_site_without_a_calendar_is_left_alone():
    load_demo(make_site())
    assert not EventPage.objects.exists()


@pytest.mark.parametrize("folder", sorted(TEXTS.glob("county-*")), ids=lambda path: path.name)
def test_keys_are_unique(folder):
    keys = [row.key for row in read_demo_events(folder)]
    assert len(keys) == len(set(keys))


def test_programmes_come_with_the_site_and_keep_edits(db):
    GroupProgramme.objects.filter(name="Arkeen Voimaa").update(summary="Oma teksti.")
    load_programmes(apps)
    assert GroupProgramme.objects.get(name="Arkeen Voimaa").summary == "Oma teksti."
    assert GroupProgramme.objects.get(name="28 päivää ilman").sessions.count() == 5
    assert GroupProgramme.objects.count() == 2
