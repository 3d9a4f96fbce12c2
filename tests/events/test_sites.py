"""Calendars of two sites in one database offer each its own themes."""

import pytest
from wagtail.models import Locale, Page, Site

from events.forms import EventFilterForm
from events.models import EventPage
from home.models import HomePage
from tests.events.factories import calendar_page
from tests.factories import make_theme, make_user


@pytest.fixture
def neighbour_calendar(theme):
    """The calendar of another site, whose only theme has the same slug."""
    home = HomePage(title="Naapuri", slug="naapuri", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.create(hostname="naapuri.example", root_page=home)
    make_theme(home, "Naapurin liikunta", rules=())
    return calendar_page(home)


def test_the_calendar_offers_the_themes_of_its_site(rf, neighbour_calendar, calendar):
    form = EventFilterForm(rf.get("/?teema=liikunta"), calendar)
    assert [title for _slug, title in form.fields["teema"].choices[1:]] == ["Liikunta"]
    assert form.theme.title == "Liikunta"


def test_editors_are_offered_the_themes_of_the_site(neighbour_calendar, calendar):
    form_class = EventPage.get_edit_handler().get_form_class()
    for parent, title in ((calendar, "Liikunta"), (neighbour_calendar, "Naapurin liikunta")):
        form = form_class(instance=EventPage(), parent_page=parent, for_user=make_user())
        assert [theme.title for theme in form.fields["theme"].queryset] == [title]
