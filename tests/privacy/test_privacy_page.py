"""The privacy notice: its parts, and that it is not published without them."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.privacy.demo.loader import load_demo
from home.privacy.models import PrivacyPage
from tests.factories import make_user


pytestmark = pytest.mark.django_db

PURPOSE = {
    "title": "Ilmoittautumiset",
    "data": "Nimi ja puhelinnumero.",
    "basis": "Suostumus",
    "retention": "30 päivää",
    "recipients": "",
}


def make_notice(home, purposes=(PURPOSE,), **fields):
    values = {
        "title": "Tietosuoja",
        "slug": "tietosuoja",
        "controller": "Hyvinvointialue",
        "contact": "tietosuoja@example.org",
        "rights": "<p>Voit pyytää tietosi.</p>",
        "updated_on": date(2026, 11, 2),
    }
    page = PrivacyPage(**{**values, **fields})
    rows = [{"type": "purpose", "value": row} for row in purposes]
    page.purposes = page._meta.get_field("purposes").to_python(rows)
    home.add_child(instance=page)
    return page


def submit(client, home, publish=True, rows=(PURPOSE,), **fields):
    client.force_login(make_user(superuser=True))
    values = {
        "title": "Tietosuoja",
        "slug": "tietosuoja",
        "controller": "Hyvinvointialue",
        "contact": "tietosuoja@example.org",
        "rights": rich_text("<p>Voit pyytää tietosi.</p>"),
        "collected_not": rich_text(""),
        "updated_on": "2026-11-02",
        "purposes": streamfield([("purpose", row) for row in rows]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0},
        **fields,
    }
    data = nested_form_data(values | ({"action-publish": "1"} if publish else {}))
    return client.post(
        reverse("wagtailadmin_pages:add", args=["privacy", "privacypage", home.pk]), data
    )


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


def test_readers_see_every_part(home, client):
    make_notice(home)
    html = client.get("/tietosuoja/").content.decode()
    for text in (
        "Ilmoittautumiset",
        "Nimi ja puhelinnumero.",
        "Suostumus",
        "30 päivää",
        "Voit pyytää tietosi.",
        "tietosuoja@example.org",
        "2.11.2026",
    ):
        assert text in html


def test_a_site_that_keeps_nothing_lists_no_purposes(home, client):
    make_notice(home, purposes=())
    assert 'id="kaytto"' not in client.get("/tietosuoja/").content.decode()


def test_the_footer_of_every_page_leads_to_the_notice(home, client):
    make_notice(home)
    assert 'href="/tietosuoja/"' in client.get("/").content.decode()


def test_an_editor_publishes_a_whole_notice(home, client):
    assert submit(client, home).status_code == 302
    assert PrivacyPage.objects.get().live


@pytest.mark.parametrize("part", ["controller", "contact", "updated_on"])
def test_a_notice_without_a_part_is_not_published_but_is_saved(home, client, part):
    response = submit(client, home, **{part: ""})
    assert part in response.context["form"].errors
    assert submit(client, home, publish=False, **{part: "", "slug": "luonnos"}).status_code == 302
    assert not PrivacyPage.objects.get().live


def test_a_purpose_without_retention_is_not_published(home, client):
    response = submit(client, home, rows=({**PURPOSE, "retention": ""},))
    assert "purposes" in response.context["form"].errors


def test_no_other_way_publishes_half_a_notice(home):
    with pytest.raises(ValidationError):
        make_notice(home, controller="")


def test_the_demo_has_a_notice_and_makes_it_once(client):
    call_command("setup_region", "kymenlaakso", verbosity=0)
    load_demo(Site.objects.get())
    load_demo(Site.objects.get())
    assert PrivacyPage.objects.count() == 1
    assert "90 päivää" in client.get("/tietosuoja/").content.decode()
