"""Drafts can be previewed: every kind of page, in every mode, before anything is published."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, Site, get_page_models

from cms.governance.grants import Role
from home.models import HomePage
from tests.factories import KYMENLAAKSO, make_service, make_theme, make_user
from themepages.matching.materialise import match_all_themes
from themepages.models import ThemePage


OURS = [model for model in get_page_models() if model is not Page and model.is_creatable]


# What a page cannot be stored without.
NEEDED = {
    "themepages.ThemePage": {"thl_theme": "liikunta"},
    "privacy.PrivacyPage": {
        "controller": "Kymenlaakson hyvinvointialue",
        "contact": "tietosuoja@example.org",
        "rights": "<p>Voit pyytää tietosi.</p>",
        "updated_on": date(2026, 11, 1),
    },
    "events.EventPage": {
        "start": datetime(2027, 1, 7, 15, tzinfo=UTC),
        "end": datetime(2027, 1, 7, 17, tzinfo=UTC),
    },
}


@pytest.fixture
def home(kept_roles, db):
    site = Site.objects.get()
    return site.root_page.specific


def make_draft(home, model):
    """An unpublished page of the model below a parent that takes it, with as little as can be."""
    values = NEEDED.get(model._meta.label, {})
    page = model(title="Keskeneräinen luonnos", slug=model.__name__.lower(), live=False, **values)
    make_parent(home, model).add_child(instance=page)
    page.save_revision()
    return page


def make_parent(home, model):
    parents = model.allowed_parent_page_models()
    if model is HomePage:
        return home.get_parent()
    if HomePage in parents:
        return home
    parent = parents[0](title="Yläsivu", slug="ylasivu")
    home.add_child(instance=parent)
    return parent


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_draft_is_previewed_in_every_mode(home, model):
    page = make_draft(home, model)
    for mode, _label in page.preview_modes:
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200, mode
        assert "Keskeneräinen luonnos" in response.content.decode(), mode


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_the_editor_offers_the_preview(home, client, model):
    page = make_draft(home, model)
    client.force_login(make_user(superuser=True))
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]) in text


def test_a_theme_is_previewed_in_the_region_and_in_each_municipality(home):
    theme = make_theme(home)
    modes = [(mode, str(label)) for mode, label in theme.preview_modes]
    assert modes[0] == ("", "Koko alue")
    assert [label for _, label in modes[1:]] == sorted(KYMENLAAKSO.values())


def test_the_preview_of_a_municipality_shows_its_services_alone(home):
    make_service("Kotkan vesijumppa", municipality_codes=("285",))
    make_service("Haminan kävelyryhmä", municipality_codes=("075",))
    names = ThemePage.body.field.stream_block.child_blocks
    theme = make_theme(home, body=[("services", names["services"].get_default())])
    match_all_themes()
    text = theme.make_preview_request(preview_mode="kotka").content.decode()
    assert "Kotkan vesijumppa" in text
    assert "Haminan kävelyryhmä" not in text


def test_a_mode_that_nobody_offers_shows_the_whole_region(home):
    response = make_theme(home).make_preview_request(preview_mode="turku")
    assert response.status_code == 200


def test_a_new_theme_is_previewed_before_it_is_saved(home, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    url = reverse("wagtailadmin_pages:add", args=["themepages", "themepage", home.pk])
    assert client.get(url).status_code == 200
    preview = reverse(
        "wagtailadmin_pages:preview_on_add", args=["themepages", "themepage", home.pk]
    )
    assert preview in client.get(url).content.decode()
    assert "Kotka" in client.get(url).content.decode()


def test_the_modes_cost_no_query_for_each_municipality(home):
    theme = ThemePage.objects.get(pk=make_theme(home).pk)
    with CaptureQueriesContext(connection) as captured:
        assert len(theme.preview_modes) == 7
    assert len(captured) <= 4
