"""Replacing a service that is gone, and undoing it, in the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.governance.grants import Role
from tests.factories import make_service, make_theme
from themepages.matching.materialise import match_all_themes
from themepages.models import ServiceReplacement, ThemePage
from themepages.withdrawal.replace import replace_service

from .gone import hide, withdraw


pytestmark = pytest.mark.django_db


def test_suggestions_share_theme_place_and_class_in_that_order(log_in, theme, old):
    make_service("Sama kaikki")
    make_service("Toinen kunta", municipality_codes=["075"])
    make_service("Eri luokka", class_codes=["P1"])
    match_all_themes()
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    response = client.get(reverse("themepages_replace_service", args=[old.pk]))
    assert [row.name for row in response.context["suggestions"]] == ["Sama kaikki", "Toinen kunta"]


def test_the_places_and_what_happens_are_shown_before_anything_is_done(log_in, theme, old, new):
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    html = log_in(Role.COMMUNICATIONS).get(f"{url}?new={new.pk}").content.decode()
    assert "Vaihdetaan julkaistulle sivulle." in html
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == old


@pytest.mark.parametrize("new_key", ["", "x", "999999", "9" * 19, "9" * 5_000], ids=len)
def test_a_bad_choice_is_told_and_changes_nothing(log_in, theme, old, new_key):
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    response = log_in(Role.COMMUNICATIONS).post(url, {"new": new_key})
    assert response.context["form"].errors
    assert not ServiceReplacement.objects.exists()


def test_neither_the_service_itself_nor_another_that_is_gone_can_replace_it(
    log_in, theme, old, new
):
    withdraw(old)
    hide(new)
    url = reverse("themepages_replace_service", args=[old.pk])
    client = log_in(Role.COMMUNICATIONS)
    for key in (old.pk, new.pk):
        assert client.post(url, {"new": key}).context["form"].errors


def test_a_visible_service_cannot_be_replaced(log_in, theme, old):
    url = reverse("themepages_replace_service", args=[old.pk])
    assert log_in(Role.COMMUNICATIONS).get(url).status_code == 404


def test_one_post_replaces_and_one_undoes(log_in, theme, old, new):
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    url = reverse("themepages_replace_service", args=[old.pk])
    response = client.post(url, {"new": new.pk}, follow=True)
    assert "Vaihdettu 1 sivulla." in response.content.decode()
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == new
    done = ServiceReplacement.objects.get()
    client.post(reverse("themepages_replacement", args=[done.pk]))
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == old


def test_pages_that_are_left_are_told(log_in, home, theme, old, new):
    other = make_theme(
        home, title="Lukittu", slug="b", body=[("one_service", {"service": old, "note": ""})]
    )
    Page.objects.filter(pk=other.pk).update(locked=True)
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    html = log_in(Role.COMMUNICATIONS).post(url, {"new": new.pk}, follow=True).content.decode()
    assert "”Lukittu” jätettiin ennalleen. Sivu on lukittu." in html


def test_undoing_tells_which_pages_were_edited_since(log_in, theme, old, new):
    client = log_in("superuser")
    done, _steps = replace_service(old, new, client.user)
    ThemePage.objects.get(pk=theme.pk).save_revision()
    html = client.post(reverse("themepages_replacement", args=[done.pk])).content.decode()
    assert "Sivua on muokattu sen jälkeen." in html


def test_what_was_undone_cannot_be_undone_again(log_in, theme, old, new):
    client = log_in("superuser")
    done, _steps = replace_service(old, new, client.user)
    url = reverse("themepages_replacement", args=[done.pk])
    client.post(url)
    revision = ThemePage.objects.get(pk=theme.pk).latest_revision_id
    assert "<form" not in client.get(url).content.decode().split("main-content", 1)[-1]
    client.post(url)
    assert ThemePage.objects.get(pk=theme.pk).latest_revision_id == revision


def test_replacements_are_listed(log_in, theme, old, new):
    client = log_in("superuser")
    replace_service(old, new, client.user)
    html = client.get(reverse("themepages_replacements")).content.decode()
    assert "Vanha jumppa → Uusi jumppa" in html
