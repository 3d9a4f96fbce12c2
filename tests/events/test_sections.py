"""What the calendar shows elsewhere: on theme pages, on the home page, in search and in feed readers."""

from datetime import timedelta

from defusedxml import ElementTree
from django.utils import timezone

from events.blocks import EventsBlock
from events.enums import Audience, EventType, Frequency
from events.search_sources import EventSource
from events.sections import coming_events
from search.models import SearchDocument
from search.theme_names import theme_name
from tests.events.factories import event_page


def block_titles(context, **values):
    block = EventsBlock()
    value = block.to_python({"heading": "Tapahtumat", "count": 4, **values})
    rows = block.get_context(value, parent_context=context)["occurrences"]
    return [row.page.title for row in rows]


def test_the_block_lists_the_next_time_of_each_event_of_the_theme(calendar, theme):
    event_page(calendar, "Viikkojumppa", theme=theme, frequency=Frequency.WEEKLY)
    event_page(calendar, "Muu")
    assert block_titles({"page": theme}) == ["Viikkojumppa"]


def test_the_block_follows_the_municipality_of_the_page(calendar, theme, kotka, hamina):
    event_page(calendar, "Kotkassa", theme=theme, municipality=kotka)
    event_page(calendar, "Haminassa", theme=theme, municipality=hamina)
    assert block_titles({"page": theme, "municipality": kotka}) == ["Kotkassa"]


def test_the_block_can_be_limited_to_groups_and_to_a_number(calendar, theme):
    event_page(calendar, "Ryhmä", theme=theme, type=EventType.GROUP)
    event_page(calendar, "Luento", theme=theme)
    assert block_titles({"page": theme}, only_groups=True) == ["Ryhmä"]
    assert len(block_titles({"page": theme}, count=1)) == 1


def test_the_block_renders_without_a_page():
    assert EventsBlock().render(EventsBlock().to_python({}), context={})


def test_the_home_page_shows_coming_events_of_residents(rf, home, calendar):
    event_page(calendar, "Kävelyretki")
    event_page(calendar, "Ammattilaisten tunti", audience=Audience.PROFESSIONALS)
    section = coming_events(rf.get("/"), home)
    assert "Kävelyretki" in section
    assert "Ammattilaisten tunti" not in section


def test_a_home_page_without_a_calendar_has_no_section(rf, home):
    assert coming_events(rf.get("/"), home) == ""


def test_search_finds_coming_public_events_only(home, calendar, kotka, theme):
    page = event_page(calendar, "Kävelyretki", municipality=kotka, theme=theme)
    event_page(calendar, "Mennyt", start=timezone.now() - timedelta(days=2))
    event_page(calendar, "Piilotettu").unpublish()
    (document,) = EventSource().documents()
    assert (document.object_id, document.title) == (str(page.pk), "Kävelyretki")
    assert document.facets.municipality_codes == ("285",)
    assert document.facets.themes == (theme_name(home.pk, "liikunta"),)


def test_search_documents_can_be_asked_by_id(calendar):
    first = event_page(calendar, "Ensimmäinen")
    event_page(calendar, "Toinen")
    assert [d.title for d in EventSource().documents([str(first.pk)])] == ["Ensimmäinen"]


def test_the_rss_feed_has_one_item_for_each_event(client, calendar):
    event_page(calendar, "Viikkojumppa", frequency=Frequency.WEEKLY)
    event_page(calendar, "Kävelyretki")
    response = client.get(f"{calendar.url}rss/")
    items = ElementTree.fromstring(response.content).findall("./channel/item")
    assert response["Content-Type"].startswith("application/rss+xml")
    assert sorted(item.find("title").text.split(": ")[1] for item in items) == [
        "Kävelyretki",
        "Viikkojumppa",
    ]
    assert len({item.find("guid").text for item in items}) == 2


def test_search_does_not_name_a_theme_that_is_not_published(calendar, theme):
    event_page(calendar, theme=theme)
    theme.unpublish()
    (document,) = EventSource().documents()
    assert document.facets.themes == ()


def test_an_event_with_many_organisers_can_be_published_and_found(calendar):
    page = event_page(calendar, organiser="Yhdistys " * 17, co_organisers="Toinen, " * 31)
    assert SearchDocument.objects.get(object_id=str(page.pk)).provider == ", ".join(page.organisers)


def test_search_documents_follow_the_calendar_to_its_new_address(
    calendar, django_capture_on_commit_callbacks
):
    page = event_page(calendar, "Kävelyretki")
    with django_capture_on_commit_callbacks(execute=True):
        calendar.slug = "menot"
        calendar.save_revision().publish()
    assert SearchDocument.objects.get(object_id=str(page.pk)).url == f"/menot/{page.slug}/"
