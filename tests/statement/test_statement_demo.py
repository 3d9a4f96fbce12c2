"""The demo's statement is complete, and made once."""

from __future__ import annotations

import pytest
from wagtail.models import Page, Site

from home.models import ContentPage
from home.statement.demo.loader import load_demo
from home.statement.models import AccessibilityStatementPage


@pytest.fixture
def site(kept_region, db):
    return Site.objects.get()


def test_the_statement_is_published(site, client):
    load_demo(site)
    assert AccessibilityStatementPage.objects.get().live
    html = client.get("/saavutettavuusseloste/").content.decode()
    assert "2.4.4 Linkin tarkoitus" in html


def test_a_second_load_changes_nothing(site):
    load_demo(site)
    load_demo(Site.objects.get())
    assert AccessibilityStatementPage.objects.count() == 1


def test_a_statement_that_was_removed_does_not_come_back(site):
    load_demo(site)
    AccessibilityStatementPage.objects.get().delete()
    load_demo(Site.objects.get())
    assert not AccessibilityStatementPage.objects.exists()


def test_an_editors_own_page_at_the_address_is_kept(site):
    own = ContentPage(title="Oma seloste", slug="saavutettavuusseloste")
    site.root_page.add_child(instance=own)
    load_demo(site)
    assert Page.objects.get(slug="saavutettavuusseloste").title == "Oma seloste"
