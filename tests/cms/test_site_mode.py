"""A site is closed, piloted or public, each site by itself."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, Site

from cms.governance.grants import Role
from cms.pagecache.middleware import HEADER
from cms.region.models import RegionSettings
from home.models import HomePage
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db

PUBLIC_PATHS = ["/", "/liikunta/", "/haku/", "/palaute/", "/saannot/", "/ei-ole/"]


@pytest.fixture(autouse=True)
def site(kept_site, db):
    site = Site.objects.get()
    make_theme(site.root_page)
    return site


def set_mode(mode):
    row = RegionSettings.objects.get()
    row.site_mode = mode
    row.save()


@pytest.mark.parametrize("path", PUBLIC_PATHS)
def test_a_closed_site_shows_the_public_one_plain_page(client, path):
    set_mode("closed")
    response = client.get(path)
    assert response.status_code == 503
    assert "Sivusto ei ole vielä auki" in response.content.decode()
    assert "Liikunta" not in response.content.decode()
    assert response["Retry-After"]
    assert not response.cookies


def test_help_at_once_is_on_the_closed_page_too(client):
    set_mode("closed")
    assert 'href="tel:112"' in client.get("/").content.decode()


@pytest.mark.parametrize("path", ["/healthz", "/admin/login/"])
def test_what_editors_and_machines_need_stays_open(client, path):
    set_mode("closed")
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("role", list(Role))
def test_editors_of_every_role_see_a_closed_site(client, role):
    call_command("setup_governance", verbosity=0)
    set_mode("closed")
    client.force_login(make_user(role))
    response = client.get("/liikunta/")
    assert response.status_code == 200
    assert "Sivusto on suljettu." in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_an_account_without_a_role_sees_no_more_than_the_public(client):
    set_mode("closed")
    client.force_login(make_user())
    assert client.get("/liikunta/").status_code == 503


def test_closing_takes_hold_of_kept_pages_at_once(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    assert client.get("/")[HEADER] == "miss"
    with django_capture_on_commit_callbacks(execute=True):
        set_mode("closed")
    assert client.get("/").status_code == 503
    with django_capture_on_commit_callbacks(execute=True):
        set_mode("public")
    assert client.get("/").status_code == 200


def test_a_pilot_says_so_and_asks_for_feedback(client):
    set_mode("pilot")
    text = client.get("/liikunta/").content.decode()
    assert "Tämä on pilotti." in text
    assert text.count('href="/palaute/?sivu=/liikunta/"') == 2


def test_a_public_site_has_no_notice(client):
    assert 'class="site-mode"' not in client.get("/liikunta/").content.decode()


def test_one_site_is_closed_and_another_open(client, site):
    set_mode("closed")
    other = HomePage(title="Toinen", slug="toinen", locale=site.root_page.locale)
    Page.get_first_root_node().add_child(instance=other)
    Site.objects.create(hostname="toinen.example", root_page=other, site_name="Toinen")
    assert client.get("/", HTTP_HOST="toinen.example").status_code == 200
    assert client.get("/").status_code == 503


def test_an_open_site_costs_no_query_more(client, settings):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get("/liikunta/")
        return len(captured)

    queries()
    with_it = queries()
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "sitemode" not in name]
    assert queries() >= with_it


def test_the_owner_chooses_the_stage_in_the_settings(client):
    client.force_login(make_user(superuser=True))
    row = RegionSettings.objects.get()
    address = reverse("wagtailsettings:edit", args=["cms", "regionsettings", row.site_id])
    assert 'name="site_mode"' in client.get(address).content.decode()
