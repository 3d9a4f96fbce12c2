"""A reader of Swedish or English is told of Finnish events too, and which language they are in."""

import re

import pytest
from django.utils import translation
from wagtail.models import Locale

from events.blocks import EventsBlock
from events.models import EventOccurrence
from events.sections import coming_events
from tests.events.factories import calendar_page, event_page
from tests.factories import make_theme


@pytest.fixture
def swedish(db):
    locale, _ = Locale.objects.get_or_create(language_code="sv")
    return locale


@pytest.fixture
def swedish_home(home, swedish):
    page = home.copy_for_translation(swedish)
    page.save_revision().publish()
    return page


@pytest.fixture
def swedish_theme(theme, swedish_home, swedish):
    page = theme.copy_for_translation(swedish)
    page.slug = "motion"
    page.save_revision().publish()
    return page


def translated(event, locale, title, live=True):
    page = event.copy_for_translation(locale, copy_parents=True)
    page.title, page.slug = title, title.lower()
    revision = page.save_revision()
    if live:
        revision.publish()
    return page


def block_rows(theme, **context):
    block = EventsBlock()
    value = block.to_python({"heading": "Evenemang", "count": 4})
    return block.get_context(value, parent_context={"page": theme, **context})["occurrences"]


def titles(rows):
    return [row.page.title for row in rows]


def rendered(client, page):
    """The list of events on a page, as read in the page's language."""
    text = client.get(page.get_url()).content.decode()
    found = re.search(r'<ul class="event-list">.*?</section>', text, re.DOTALL)
    return found[0] if found else ""


def test_a_swedish_theme_lists_the_finnish_events(calendar, theme, swedish_theme):
    event_page(calendar, "Kävelyretki", theme=theme)
    assert titles(block_rows(swedish_theme)) == ["Kävelyretki"]


def test_an_event_with_a_translation_is_listed_in_that_language_only(
    calendar, theme, swedish, swedish_theme
):
    event = event_page(calendar, "Kävelyretki", theme=theme)
    translated(event, swedish, "Promenad")
    assert titles(block_rows(swedish_theme)) == ["Promenad"]
    assert titles(block_rows(theme)) == ["Kävelyretki"]


def test_a_draft_of_a_translation_hides_nothing(calendar, theme, swedish, swedish_theme):
    event = event_page(calendar, "Kävelyretki", theme=theme)
    translated(event, swedish, "Promenad", live=False)
    assert titles(block_rows(swedish_theme)) == ["Kävelyretki"]


def test_events_of_other_themes_stay_out(home, calendar, theme, swedish_theme):
    other = make_theme(home, "Ravitsemus", slug="ravitsemus")
    event_page(calendar, "Ruokailta", theme=other)
    assert titles(block_rows(swedish_theme)) == []


def test_the_municipality_still_counts(calendar, theme, swedish_theme, kotka, hamina):
    event_page(calendar, "Kotkassa", theme=theme, municipality=kotka)
    event_page(calendar, "Haminassa", theme=theme, municipality=hamina)
    assert titles(block_rows(swedish_theme, municipality=hamina)) == ["Haminassa"]


def test_a_finnish_page_lists_no_swedish_events(calendar, theme, swedish, swedish_theme):
    event = event_page(calendar, "Kävelyretki", theme=theme)
    translated(event, swedish, "Promenad")
    event.unpublish()
    rows = EventOccurrence.objects.public().readable_in(theme.locale)
    assert titles(rows) == []


def test_the_swedish_home_page_tells_of_finnish_events_in_their_language(
    client, rf, calendar, swedish_home
):
    event_page(calendar, "Kävelyretki", summary="Yhdessä metsään.")
    text = client.get(swedish_home.get_url()).content.decode()
    assert '<span lang="fi">Kävelyretki</span>' in text
    assert '<p lang="fi">Yhdessä metsään.</p>' in text
    assert re.search(r'<a href="/[\w-]+/" hreflang="fi">', text)
    assert re.search(r"</svg>\s*Finska</li>", text)


def test_the_note_is_in_the_readers_language(client, calendar, swedish_home):
    event_page(calendar, "Kävelyretki")
    text = client.get(swedish_home.get_url()).content.decode()
    assert "En del av dessa beskrivs på ett annat språk" in text


def test_finnish_readers_see_no_language_and_no_note(client, home, calendar):
    event_page(calendar, "Kävelyretki")
    home.save_revision().publish()
    section = rendered(client, home)
    assert "Kävelyretki" in section
    assert "lang=" not in section
    assert "eri kielellä" not in section


def test_a_language_with_its_own_calendar_leads_there(rf, calendar, swedish, swedish_home):
    event_page(calendar, "Kävelyretki")
    own = calendar_page(swedish_home, "Evenemang", locale=swedish)
    event_page(own, "Promenad", locale=swedish)
    with translation.override("sv"):
        section = coming_events(rf.get("/sv/"), swedish_home)
    assert "Kävelyretki" in section
    assert "Promenad" in section
    assert "hreflang" not in section


def test_a_home_page_without_any_calendar_has_no_section(rf, swedish_home):
    assert coming_events(rf.get("/sv/"), swedish_home) == ""
