"""What a region has before the demo texts are loaded, and what becomes of it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Site

from themepages.demo.loader import load_demo
from themepages.models import ThemePage


@pytest.fixture
def site(kept_region, db):
    return Site.objects.get()


def make_editor(username="toimittaja"):
    return get_user_model().objects.create_user(username)


def test_a_draft_that_an_editor_has_begun_is_kept(site):
    page = ThemePage.objects.get(slug="ravitsemus")
    page.title = "Ruoka"
    page.save_revision(user=make_editor())
    load_demo(site)
    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Ruoka"


def test_liikunta_belongs_to_the_theme_owner_where_that_login_exists(site):
    owner = make_editor("teema")
    load_demo(site)
    assert ThemePage.objects.get(slug="liikunta").owner == owner
    assert ThemePage.objects.get(slug="ravitsemus").owner is None


def test_another_region_gets_no_texts_of_kymenlaakso(site):
    site.regionsettings.county_code = "07"
    site.regionsettings.save()
    load_demo(Site.objects.get())
    assert not ThemePage.objects.live().exists()
