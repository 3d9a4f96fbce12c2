"""The quick exit: on sensitive pages only, first in the order of tabbing, and whole without a script."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from cms.region.models import RegionSettings
from home.models import ContentPage
from tests.conftest import PROJECT
from tests.factories import make_theme


pytestmark = pytest.mark.django_db

FIRST_LINK = re.compile(r"<body.*?<a [^>]*>", re.DOTALL)


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


def html(client, path="/liikunta/"):
    return client.get(path).content.decode()


def title(text):
    return re.search("<title>(.*?)</title>", text).group(1)


def sensitive_theme(home, **fields):
    return make_theme(home, **{"is_sensitive": True, **fields})


def test_a_sensitive_theme_has_the_exit_as_its_first_link(home, client):
    sensitive_theme(home)
    first = FIRST_LINK.search(html(client)).group()
    assert "data-quick-exit" in first
    assert 'href="https://www.ilmatieteenlaitos.fi/"' in first


def test_its_municipalities_have_it_too(home, client):
    sensitive_theme(home)
    assert "data-quick-exit" in html(client, "/liikunta/kotka/")


def test_a_sensitive_content_page_has_it(home, client):
    page = ContentPage(title="Turvakoti", slug="turvakoti", is_sensitive=True)
    home.add_child(instance=page)
    assert "data-quick-exit" in html(client, "/turvakoti/")


@pytest.mark.parametrize("path", ["/", "/liikunta/", "/palaute/", "/haku/"])
def test_other_pages_have_none(home, client, path):
    make_theme(home)
    assert "data-quick-exit" not in html(client, path)


def test_the_exit_leads_where_the_settings_say(home, client):
    RegionSettings.objects.update(quick_exit_url="https://saa.example/")
    sensitive_theme(home)
    assert 'href="https://saa.example/"' in html(client)


def test_the_exit_tells_the_other_site_nothing(home, client):
    sensitive_theme(home)
    text = html(client)
    assert 'name="referrer" content="no-referrer"' in text
    assert "noreferrer" in FIRST_LINK.search(text).group()


def test_the_tab_shows_the_neutral_title_alone(home, client):
    sensitive_theme(home, neutral_title="Tietoa arkeen")
    assert title(html(client)) == "Tietoa arkeen"
    assert title(html(client, "/liikunta/kotka/")) == "Tietoa arkeen"


def test_without_a_neutral_title_the_tab_shows_the_title(home, client):
    sensitive_theme(home)
    assert title(html(client)) == "Liikunta – Hyvinvointia"


def test_a_page_that_is_not_sensitive_keeps_its_title(home, client):
    make_theme(home, neutral_title="Tietoa arkeen")
    assert title(html(client)) == "Liikunta – Hyvinvointia"


def test_the_heading_is_the_title_in_any_case(home, client):
    sensitive_theme(home, neutral_title="Tietoa arkeen")
    assert re.search(r"<h1>Liikunta", html(client))


def test_the_script_replaces_the_page_in_the_history():
    script = (PROJECT / "static" / "js" / "quick-exit.js").read_text()
    assert "location.replace(" in script
    assert "quick-exit.js" in (PROJECT / "static" / "js" / "main.js").read_text()


def test_a_region_file_can_say_that_a_theme_is_sensitive(db):
    call_command("setup_region", "kymenlaakso", verbosity=0)
    theme = Page.objects.get(slug="arjen-turvallisuus").specific
    assert theme.is_sensitive
    assert theme.tab_title == "Tietoa arkeen"
