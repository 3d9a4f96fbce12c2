"""News and tips: listed newest first, permanent addresses, scheduled tips, feeds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from home.news.demo.loader import load_demo
from home.news.listing import PAGE_LENGTH
from home.news.models import NewsIndexPage, NewsPage, TipPage
from search.models import SearchDocument
from tests.factories import make_theme


pytestmark = pytest.mark.django_db

LIST = "/mita-uutta/"


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


@pytest.fixture
def index(home):
    page = NewsIndexPage(title="Mitä uutta", slug="mita-uutta", tips_title="Tiistain tipset")
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def make_item(index, model=NewsPage, title="Uutinen", slug="uutinen", day=1, **fields):
    values = {"lead": "Lyhyesti.", "date": date(2026, 11, day)}
    page = model(title=title, slug=slug, **{**values, **fields})
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def make_tip(index, title="Tippi", slug="tippi", **fields):
    return make_item(index, TipPage, title, slug, **fields)


def html(client, path=LIST):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def entries(client, path):
    root = ElementTree.fromstring(client.get(path).content)  # noqa: S314
    return [{child.tag: child.text for child in item} for item in root.iter("item")]


def test_the_newest_is_first_whatever_its_kind(index, client):
    make_item(index, title="Vanha", slug="vanha", day=1)
    make_tip(index, title="Keskimmäinen", slug="keski", day=2)
    make_item(index, title="Uusi", slug="uusi", day=3)
    text = html(client)
    assert text.index("Uusi") < text.index("Keskimmäinen") < text.index("Vanha")


def test_drafts_and_restricted_items_are_not_listed(index, client):
    make_item(index, title="Luonnos", slug="luonnos").unpublish()
    secret = make_item(index, title="Sisäinen", slug="sisainen")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    text = html(client)
    assert "Luonnos" not in text
    assert "Sisäinen" not in text


def test_an_empty_list_says_so(index, client):
    assert "Mitään ei ole vielä kerrottu" in html(client)


def test_a_long_list_goes_on_in_pages(index, client):
    for number in range(PAGE_LENGTH + 1):
        make_item(index, title=f"Uutinen {number}", slug=f"uutinen-{number}")
    assert html(client).count('class="card__link"') == PAGE_LENGTH
    assert html(client, f"{LIST}?sivu=2").count('class="card__link"') == 1


def test_more_items_take_no_more_queries(index, client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            html(client)
        return len(captured)

    make_item(index)
    make_tip(index)
    html(client)
    few = queries()
    for number in range(8):
        make_item(index, slug=f"uutinen-{number}")
    assert queries() == few


def test_a_tip_has_its_own_address_and_leads_to_its_theme(index, home, client):
    make_tip(index, theme=make_theme(home))
    text = html(client, f"{LIST}tippi/")
    assert "Tiistain tipset" in text
    assert 'href="/liikunta/"' in text


def test_a_tip_leads_to_no_draft_theme(index, home, client):
    theme = make_theme(home)
    make_tip(index, theme=theme)
    theme.unpublish()
    assert "Lisää teemassa" not in html(client, f"{LIST}tippi/")


def test_a_scheduled_tip_appears_in_its_time(index, client):
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as clock:
        make_tip(index, live=False, go_live_at=timezone.now() + timedelta(days=2))
        assert "Tippi" not in html(client)
        assert client.get(f"{LIST}tippi/").status_code == 404
        clock.shift(timedelta(days=2, minutes=1))
        call_command("publish_scheduled", verbosity=0)
        assert "Tippi" in html(client)
        assert client.get(f"{LIST}tippi/").status_code == 200


def test_the_feed_has_all_and_the_feed_of_tips_only_tips(index, client):
    make_item(index, day=1)
    make_tip(index, day=2)
    assert [e["title"] for e in entries(client, f"{LIST}rss/")] == ["Tippi", "Uutinen"]
    assert [e["title"] for e in entries(client, f"{LIST}rss/tips/")] == ["Tippi"]


def test_an_entry_is_known_by_its_permanent_address(index, client):
    make_tip(index, day=3)
    (entry,) = entries(client, f"{LIST}rss/tips/")
    assert entry["guid"] == entry["link"] == f"http://testserver{LIST}tippi/"
    assert entry["pubDate"].startswith("Tue, 03 Nov 2026")
    assert entry["description"] == "Lyhyesti."


def test_the_list_names_its_feeds(index, client):
    text = html(client)
    assert f'type="application/rss+xml" title="Tiistain tipset" href="{LIST}rss/tips/"' in text


@pytest.mark.parametrize("path", [LIST, f"{LIST}rss/", f"{LIST}tippi/"])
def test_no_cookie_is_set(index, client, path):
    make_tip(index)
    assert not client.get(path).cookies


def test_the_home_page_shows_the_newest_tip(index, client):
    make_tip(index, title="Vanha tippi", slug="vanha", day=1)
    make_tip(index, title="Tuore tippi", slug="tuore", day=2)
    text = html(client, "/")
    assert "Tuore tippi" in text
    assert "Vanha tippi" not in text


def test_a_home_page_without_tips_has_no_such_section(index, client):
    make_item(index)
    assert 'id="tippi"' not in html(client, "/")


def test_the_footer_leads_to_the_list(index, client):
    assert f'href="{LIST}"' in html(client, "/")


@pytest.mark.parametrize(("model", "kind"), [(NewsPage, "news"), (TipPage, "tip")])
def test_search_finds_an_item_and_forgets_it(index, model, kind):
    page = make_item(index, model)
    assert SearchDocument.objects.filter(kind=kind, title="Uutinen").exists()
    page.unpublish()
    assert not SearchDocument.objects.filter(kind=kind).exists()


@pytest.mark.parametrize("day", [16, 17, 18])
def test_the_demos_last_tip_waits_for_the_next_tuesday(day):
    call_command("setup_region", "kymenlaakso", verbosity=0)
    with time_machine.travel(datetime(2026, 11, day, 10), tick=False):
        load_demo(Site.objects.get())
        waiting = TipPage.objects.get(live=False)
        assert waiting.go_live_at > timezone.now()
        assert timezone.localtime(waiting.go_live_at).strftime("%w %H") == "2 08"
    assert TipPage.objects.live().count() == 2
    assert NewsPage.objects.live().count() == 2


def test_a_second_load_of_the_demo_changes_nothing(db):
    call_command("setup_region", "kymenlaakso", verbosity=0)
    load_demo(Site.objects.get())
    TipPage.objects.first().delete()
    load_demo(Site.objects.get())
    assert TipPage.objects.count() == 2
