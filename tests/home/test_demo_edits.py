"""What an editor did before the demo was loaded stays as it is."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Site

from home.demo.loader import load_demo
from home.models import ContentPage, HomePage
from themepages.demo.loader import load_demo as load_themes
from themepages.models import ThemePage


@pytest.fixture
def site(kept_region, db):
    return Site.objects.get()


def load(site):
    """Load the demo's texts in the order of the demo command."""
    load_themes(site)
    load_demo(site)


def edit_home(lead):
    """An editor publishes the home page with a lead of their own."""
    home = HomePage.objects.get()
    home.lead = lead
    editor = get_user_model().objects.create_user("toimittaja")
    home.save_revision(user=editor).publish()
    return home


def test_a_home_page_that_an_editor_has_changed_is_kept(site):
    home = edit_home(lead="Toimittajan oma ingressi.")
    load(site)
    home.refresh_from_db()
    assert home.lead == "Toimittajan oma ingressi."
    assert not home.body


def test_a_page_that_an_editor_made_under_the_same_address_is_kept(site):
    own = ContentPage(title="Oma ohjeemme", slug="nain-kaytat-palvelutarjotinta")
    site.root_page.add_child(instance=own)
    load(site)
    kept = ContentPage.objects.get(slug="nain-kaytat-palvelutarjotinta")
    assert kept.title == "Oma ohjeemme"


def test_a_page_whose_text_has_changed_is_not_translated_by_halves(site):
    edit_home(lead="Toimittajan oma ingressi.")
    load(site)
    assert HomePage.objects.count() == 1
    assert not ThemePage.objects.exclude(locale__language_code="fi").exists()
