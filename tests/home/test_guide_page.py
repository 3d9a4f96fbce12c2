"""Guides: one for each audience, found in the footer and in search."""

from __future__ import annotations

import pytest

from home import guide_links as module
from home.guide_links import guide_links
from home.models import GuidePage
from search.models import SearchDocument
from tests.coordinators.factories import make_turn
from tests.factories import make_site


pytestmark = pytest.mark.django_db


def make_guide(audience="residents", title="Ohje", slug="ohje"):
    page = GuidePage(title=title, slug=slug, audience=audience, lead="Näin pääset alkuun.")
    make_site().root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def html(client, path="/ohje/"):
    return client.get(path).content.decode()


def test_the_page_says_whom_it_is_for(client):
    make_guide("professionals")
    assert "Ohje: Ammattilaiset" in html(client)


@pytest.mark.parametrize("address", ["/saannot/", "/miksi-palveluni-ei-nay/"])
def test_the_guide_for_providers_leads_to_why_a_service_is_shown(client, address):
    make_guide("providers")
    assert f'class="card__link" href="{address}"' in html(client)


@pytest.mark.parametrize("audience", ["residents", "professionals"])
def test_the_other_guides_lead_to_the_search(audience):
    assert [link["url"] for link in guide_links(audience)] == ["/haku/"]


def test_the_guide_for_providers_names_the_contacts_who_are_shown_to_all(client):
    make_guide("providers")
    make_turn("285", name="Julkinen Jaana", last=None, is_public=True)
    make_turn("286", name="Salainen Sari", last=None)
    text = html(client)
    assert "Julkinen Jaana" in text
    assert "Salainen Sari" not in text
    assert "Kouvola" not in text


def test_other_guides_name_no_contacts(client):
    make_guide("residents")
    make_turn("285", name="Julkinen Jaana", last=None, is_public=True)
    assert "Julkinen Jaana" not in html(client)


def test_an_address_that_this_site_lacks_is_left_out(monkeypatch):
    monkeypatch.setitem(module.VIEWS, "providers", (("plugin:absent", "Poissa", ""),))
    assert guide_links("providers") == []


def test_the_footer_leads_to_guides(client):
    make_guide()
    assert 'href="/ohje/"' in html(client, "/")


def test_search_finds_a_guide_and_forgets_it(client):
    page = make_guide(title="Ohje järjestölle")
    assert SearchDocument.objects.get(kind="guide").title == "Ohje järjestölle"
    page.unpublish()
    assert not SearchDocument.objects.filter(kind="guide").exists()
