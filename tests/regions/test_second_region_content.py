"""Etelä-Savo speaks three languages and has the statements that the law asks for."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from cms.region.models import RegionSettings
from home.privacy.models import PrivacyPage
from home.statement.models import AccessibilityStatementPage


HOST = {"host": "etela-savo.localhost"}
TRANSLATED = ["liikunta", "mieli-ja-uni", "nain-tata-kaytetaan", "kun-ohjaat-asiakasta"]


@pytest.fixture
def site(sites):
    return sites["12"]


@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize("slug", TRANSLATED)
def test_the_page_is_read_in_the_language(site, client, code, slug):
    page = Page.objects.child_of(site.root_page).get(slug=slug)
    other = page.get_translations().live().get(locale__language_code=code)
    response = client.get(other.get_url(), headers=HOST)
    assert response.status_code == 200
    assert f'<html lang="{code}">' in response.content.decode()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "Hyvä arki Etelä-Savossa"),
        ("/sv/", "En god vardag i Södra Savolax"),
        ("/en/", "Good everyday life in South Savo"),
    ],
)
def test_the_site_is_named_in_the_language_of_the_page(site, client, path, name):
    html = client.get(path, headers=HOST).content.decode()
    assert html.split("</title>")[0].endswith(f"– {name}")


def test_a_site_without_a_name_in_the_language_keeps_its_own(site, client):
    RegionSettings.objects.filter(site=site).update(site_name_sv="")
    html = client.get("/sv/", headers=HOST).content.decode()
    assert html.split("</title>")[0].endswith("– Hyvä arki Etelä-Savossa")


@pytest.mark.parametrize("model", [AccessibilityStatementPage, PrivacyPage])
def test_the_notices_have_the_parts_that_the_law_asks_for(site, client, model):
    page = model.objects.child_of(site.root_page).live().get()
    html = client.get(page.get_url(), headers=HOST).content.decode()
    assert "Etelä-Savon hyvinvointialue" in html
    assert "Kymenlaakso" not in html
