"""An old address leads straight to where the page is now: themes, municipalities, feeds, and hidden pages."""

from __future__ import annotations

import random

import pytest
from wagtail.contrib.redirects.models import Redirect

from events.models import EventIndexPage
from home.models import ContentPage
from tests.events.factories import event_page
from tests.factories import make_theme


pytestmark = pytest.mark.django_db
MOVED = 301


@pytest.fixture
def calendar(site):
    return site.root_page.add_child(instance=EventIndexPage(title="Tapahtumat", slug="tapahtumat"))


def make_page(parent, slug):
    return parent.add_child(instance=ContentPage(title=slug, slug=slug))


def leads_to(client, address):
    """Where one redirect leads; that place itself answers."""
    response = client.get(address)
    assert response.status_code == MOVED, address
    assert client.get(response["Location"]).status_code == 200, response["Location"]
    return response["Location"]


def test_a_renamed_theme_leaves_a_redirect(site, client, rename):
    rename(make_theme(site.root_page), "liike")
    assert leads_to(client, "/liikunta/") == "/liike/"


def test_the_address_without_a_slash_takes_one_step_too(site, client, rename):
    rename(make_theme(site.root_page), "liike")
    assert leads_to(client, "/liikunta") == "/liike/"


def test_each_municipality_of_a_renamed_theme_leaves_a_redirect(site, client, rename):
    rename(make_theme(site.root_page), "liike")
    assert leads_to(client, "/liikunta/kotka/") == "/liike/kotka/"


@pytest.mark.parametrize("feed", ["ical", "rss"])
def test_the_feeds_of_a_renamed_calendar_leave_redirects(calendar, client, rename, feed):
    rename(calendar, "menot")
    assert leads_to(client, f"/tapahtumat/{feed}/") == f"/menot/{feed}/"


def test_a_feed_keeps_its_filters(calendar, client, rename):
    rename(calendar, "menot")
    assert leads_to(client, "/tapahtumat/ical/?kunta=285") == "/menot/ical/?kunta=285"


def test_an_event_of_a_renamed_calendar_leaves_redirects(calendar, client, rename):
    event_page(calendar, title="Tanssit", slug="tanssit")
    rename(calendar, "menot")
    assert leads_to(client, "/tapahtumat/tanssit/ical/") == "/menot/tanssit/ical/"


def test_a_moved_page_leaves_a_redirect(site, client):
    folder, page = make_page(site.root_page, "ohjeet"), make_page(site.root_page, "tietosuoja")
    page.move(folder, pos="last-child")
    assert leads_to(client, "/tietosuoja/") == "/ohjeet/tietosuoja/"


def test_three_renames_leave_every_old_address_one_step_away(site, client, rename):
    theme = make_theme(site.root_page)
    for slug in ("liike", "liikkeelle", "liiku"):
        rename(theme, slug)
    for old in ("liikunta", "liike", "liikkeelle"):
        assert leads_to(client, f"/{old}/kotka/") == "/liiku/kotka/"


def test_a_page_that_takes_an_old_address_is_shown_there(site, client, rename):
    rename(make_theme(site.root_page), "liike")
    make_page(site.root_page, "liikunta")
    assert client.get("/liikunta/").status_code == 200


def test_a_page_that_was_hidden_while_its_calendar_moved_is_found_when_it_is_back(
    calendar, client, rename
):
    event = event_page(calendar, title="Tanssit", slug="tanssit")
    event.unpublish()
    rename(calendar, "menot")
    event.refresh_from_db()
    event.save_revision().publish()
    assert leads_to(client, "/tapahtumat/tanssit/") == "/menot/tanssit/"


def test_a_query_that_was_part_of_the_old_address_is_not_carried_along(site, client):
    page = make_page(site.root_page, "ohjeet")
    Redirect.add_redirect("/?p=12", redirect_to=page)
    Redirect.add_redirect("/vanha?p=12", redirect_to=page)
    assert leads_to(client, "/vanha?p=12") == "/ohjeet/"


class Places:
    """What stands where, and what once stood where: kept beside the site to compare with it."""

    def __init__(self, home):
        self.home = home
        self.folders = [make_page(home, f"kansio-{n}") for n in range(3)]
        self.pages = [make_page(home, f"sivu-{n}") for n in range(4)]
        self.theme = make_theme(home, slug="teema")
        self.last_holder = {}
        self.note()

    def everything(self):
        for page in (*self.folders, *self.pages, self.theme):
            page.refresh_from_db()
            yield page

    def addresses(self):
        for page in self.everything():
            for route in page.specific.get_route_paths():
                yield page.get_url() + route.lstrip("/"), (page.pk, route)

    def note(self):
        self.last_holder |= dict(self.addresses())


def test_after_a_hundred_renames_and_moves_every_old_address_is_at_most_one_step_away(
    site, client, rename
):
    chance = random.Random(1)
    places = Places(site.root_page)
    for step in range(100):
        _change(places, chance, rename, step)
        places.note()
    now = {what: address for address, what in places.addresses()}
    assert len(places.last_holder) > 100
    for old, holder in places.last_holder.items():
        response = client.get(old)
        reached = response["Location"] if response.status_code == MOVED else old
        assert reached == now[holder], old
        assert response.status_code in (200, MOVED)


def _change(places, chance, rename, step):
    """Rename something, sometimes to a name that was used before, or move a page."""
    kind = chance.choice(["rename", "reuse", "move", "theme"])
    page = chance.choice(places.folders + places.pages)
    page.refresh_from_db()
    if kind == "move":
        target = chance.choice([places.home, *places.folders])
        target.refresh_from_db()
        free = not target.get_children().filter(slug=page.slug).exists()
        if free and page in places.pages:
            page.move(target, pos="last-child")
        return
    subject = places.theme if kind == "theme" else page
    subject.refresh_from_db()
    slug = f"nimi-{chance.randrange(6)}" if kind == "reuse" else f"uusi-{step}"
    if not subject.get_siblings().filter(slug=slug).exists():
        rename(subject, slug)
