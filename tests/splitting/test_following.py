"""Links and old addresses of a theme that is split: when they move, and how they come back."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.governance.grants import Role
from ptvsync.models import Municipality
from tests.factories import make_theme, make_user
from tests.links.factories import make_link
from themepages.links.models import CatalogueLink
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db
RULES = ({"class_codes": ["P27.1"]}, {"keywords": ["vertaistuki"]})


@pytest.fixture
def theme(kept_roles, db, client):
    site = Site.objects.get()
    theme = make_theme(site.root_page, "Osallisuus", "osallisuus", RULES)
    client.force_login(make_user(Role.COMMUNICATIONS))
    for path in ("/elma/osallisuus", "/elma/vertaistuki"):
        Redirect.add_redirect(path, redirect_to=theme, site=site)
    return ThemePage.objects.get(pk=theme.pk)


@pytest.fixture
def links(theme):
    kotka = Municipality.objects.get(code="285")
    return [make_link(name, municipality=kotka, theme=theme) for name in ("Vertaiset", "Muut")]


@pytest.fixture
def split(client, theme, links):
    """Split off “vertaistuki” with the first link and the second address; gives the new theme."""

    def do(**changed):
        values = {
            "title": "Vertaistuki",
            "slug": "vertaistuki",
            "rules": [theme.rules.get(keywords=["vertaistuki"]).pk],
            "following_links": [links[0].pk],
            "following_redirects": [Redirect.objects.get(old_path="/elma/vertaistuki").pk],
            "publish": "on",
            "do": "1",
            **changed,
        }
        given = {name: value for name, value in values.items() if value is not None}
        client.post(reverse("splitting_split", args=[theme.pk]), given)
        return ThemePage.objects.get(slug="vertaistuki")

    return do


def topics():
    return {link.title_fi: link.theme and link.theme.slug for link in CatalogueLink.objects.all()}


def led(client, path):
    return client.get(path).url


def test_the_chosen_links_and_addresses_follow_the_new_theme(client, split):
    split()
    assert topics() == {"Vertaiset": "vertaistuki", "Muut": "osallisuus"}
    assert led(client, "/elma/vertaistuki") == "/vertaistuki/"
    assert led(client, "/elma/osallisuus") == "/osallisuus/"


def test_what_is_not_chosen_stays(client, split):
    split(following_links=None, following_redirects=None)
    assert set(topics().values()) == {"osallisuus"}
    assert led(client, "/elma/vertaistuki") == "/osallisuus/"


def test_nothing_follows_a_draft_before_it_is_published(client, split):
    new = split(publish=None)
    assert set(topics().values()) == {"osallisuus"}
    assert led(client, "/elma/vertaistuki") == "/osallisuus/"
    new.get_latest_revision().publish()
    assert topics()["Vertaiset"] == "vertaistuki"
    assert led(client, "/elma/vertaistuki") == "/vertaistuki/"


def test_what_was_given_back_by_hand_is_not_taken_again(split, theme, links):
    new = split()
    CatalogueLink.objects.filter(pk=links[0].pk).update(theme=theme)
    new.save_revision().publish()
    assert topics()["Vertaiset"] == "osallisuus"


def test_a_link_that_got_another_topic_meanwhile_is_left_alone(split, links, theme):
    new = split(publish=None)
    CatalogueLink.objects.filter(pk=links[0].pk).update(theme=None)
    new.get_latest_revision().publish()
    assert topics()["Vertaiset"] is None


def test_deleting_the_new_theme_gives_everything_back(
    client, split, django_capture_on_commit_callbacks
):
    new = split()
    with django_capture_on_commit_callbacks(execute=True):
        new.delete()
    assert topics() == {"Vertaiset": "osallisuus", "Muut": "osallisuus"}
    assert led(client, "/elma/vertaistuki") == "/osallisuus/"


def test_both_themes_gone_leave_nothing_that_leads_nowhere(
    theme, split, django_capture_on_commit_callbacks
):
    new = split()
    with django_capture_on_commit_callbacks(execute=True):
        new.delete()
        ThemePage.objects.get(pk=theme.pk).delete()
    assert set(topics().values()) == {None}
    assert not Redirect.objects.exists()


def test_a_theme_that_was_not_split_off_is_deleted_as_before(theme, links):
    theme.delete()
    assert set(topics().values()) == {None}


def test_the_form_offers_what_belongs_to_the_theme_alone(client, theme, links):
    make_link("Kaikkien", municipality=Municipality.objects.get(code="285"))
    text = client.get(reverse("splitting_split", args=[theme.pk])).content.decode()
    assert "Vertaiset (Kotka)" in text
    assert "/elma/vertaistuki" in text
    assert "Kaikkien" not in text


def test_a_theme_with_neither_is_split_as_before(client, theme):
    Redirect.objects.all().delete()
    text = client.get(reverse("splitting_split", args=[theme.pk])).content.decode()
    assert "following_" not in text
