"""Short addresses for print, made in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(site):
    return make_theme(site.root_page)


@pytest.fixture
def editor(client, site):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


def make(client, theme, word="l", route=""):
    return client.post(
        reverse("addresses_aliases", args=[theme.pk]), {"word": word, "route": route}, follow=True
    )


def test_a_word_leads_to_the_theme(editor, theme):
    make(editor, theme)
    assert editor.get("/l")["Location"] == "/liikunta/"


def test_a_word_can_lead_to_a_municipality(editor, theme):
    make(editor, theme, "kl", "/kotka/")
    assert editor.get("/kl/")["Location"] == "/liikunta/kotka/"


def test_a_word_follows_the_theme_when_it_is_renamed(editor, theme, rename):
    make(editor, theme)
    rename(theme, "liike")
    assert editor.get("/l/")["Location"] == "/liike/"


def test_the_redirect_is_not_permanent_so_that_it_can_be_led_elsewhere(editor, theme):
    make(editor, theme)
    assert editor.get("/l/").status_code == 302


def test_capitals_become_small_letters(editor, theme):
    make(editor, theme, "Uinti")
    assert Redirect.objects.get().old_path == "/uinti"


@pytest.mark.parametrize("word", ["liikunta", "sv", "varattu", "healthz", "ä ö", ""])
def test_a_word_in_use_or_no_word_is_refused(editor, theme, word):
    Redirect.add_redirect("/varattu", redirect_to=theme)
    make(editor, theme, word)
    assert not Redirect.objects.exclude(old_path="/varattu").exists()


def test_the_address_of_an_unpublished_page_is_refused(editor, theme, site):
    theme.unpublish()
    make(editor, theme, "liikunta")
    assert not Redirect.objects.exists()


def test_the_page_lists_its_words(editor, theme):
    html = make(editor, theme, "uinti").content.decode()
    assert "testserver/uinti" in html


def test_the_button_stands_on_the_pages_of_those_who_keep_redirects(editor, theme):
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[theme.pk])).content.decode()
    assert reverse("addresses_aliases", args=[theme.pk]) in html


@pytest.mark.parametrize("role", [Role.ORGANISERS, Role.THEME_OWNERS, Role.MUNICIPALITIES])
def test_others_make_none(client, theme, role):
    apply_governance()
    client.force_login(make_user(role))
    html = make(client, theme).content.decode()
    assert reverse("addresses_aliases", args=[theme.pk]) not in html
    assert not Redirect.objects.exists()
