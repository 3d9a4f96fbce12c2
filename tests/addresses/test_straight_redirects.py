"""A redirect made by hand to an address of ours is kept as one to the page, and never chains."""

from __future__ import annotations

import pytest
from wagtail.contrib.redirects.models import Redirect

from home.models import ContentPage
from tests.factories import make_theme


pytestmark = pytest.mark.django_db


def redirect_to(link, old_path="/vanha", **fields):
    return Redirect.objects.create(old_path=old_path, redirect_link=link, **fields)


@pytest.mark.parametrize("link", ["/liikunta/", "/liikunta", "http://testserver/liikunta/"])
def test_a_link_to_a_page_becomes_the_page(site, link):
    theme = make_theme(site.root_page)
    row = redirect_to(link)
    assert (row.redirect_page.pk, row.redirect_link) == (theme.pk, "")


def test_a_link_to_a_municipality_of_a_theme_keeps_the_municipality(site, client, rename):
    theme = make_theme(site.root_page)
    redirect_to("/liikunta/kotka/")
    rename(theme, "liike")
    assert client.get("/vanha/")["Location"] == "/liike/kotka/"


def test_a_link_to_another_site_stays(site):
    make_theme(site.root_page)
    assert redirect_to("https://muu.example.org/liikunta/").redirect_page is None


def test_a_link_with_a_query_stays(site):
    make_theme(site.root_page)
    assert redirect_to("/liikunta/?maksuton=on").redirect_link == "/liikunta/?maksuton=on"


def test_a_link_to_an_address_of_an_app_stays(site):
    assert redirect_to("/healthz").redirect_link == "/healthz"


@pytest.mark.parametrize("link", ["http://[", "//[liikunta/"])
def test_a_link_that_is_no_address_stays(site, link):
    assert redirect_to(link).redirect_link == link


def test_a_redirect_to_a_redirect_takes_over_its_target(site):
    redirect_to("https://muu.example.org/", old_path="/b")
    assert redirect_to("/b/", old_path="/a").redirect_link == "https://muu.example.org/"


def test_a_redirect_made_later_straightens_those_that_lead_to_it(site):
    first = redirect_to("/b/", old_path="/a")
    redirect_to("https://muu.example.org/", old_path="/b")
    first.refresh_from_db()
    assert first.redirect_link == "https://muu.example.org/"


def test_a_redirect_to_itself_is_left_alone(site):
    assert redirect_to("/a/", old_path="/a").redirect_link == "/a/"


def test_a_link_that_waited_for_its_page_becomes_the_page_when_it_is_published(site):
    row = redirect_to("/ohjeet/")
    page = site.root_page.add_child(instance=ContentPage(title="Ohjeet", slug="ohjeet", live=False))
    page.save_revision().publish()
    row.refresh_from_db()
    assert row.redirect_page_id == page.pk


def test_a_link_to_a_page_in_another_language_becomes_that_page(site):
    from wagtail.models import Locale

    theme = make_theme(site.root_page)
    home = site.root_page.copy_for_translation(Locale.objects.get(language_code="sv"))
    home.save_revision().publish()
    swedish = theme.copy_for_translation(Locale.objects.get(language_code="sv"))
    swedish.slug = "motion"
    swedish.save_revision().publish()
    assert redirect_to("/sv/motion/").redirect_page_id == swedish.pk
