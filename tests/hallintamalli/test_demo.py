"""The demo's governance models of both regions."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from wagtail.models import Site

from cms.governance.apply import apply_governance, governance_drift
from home.demo_run.users import ensure_demo_users
from home.hallintamalli.demo.loader import load_demo
from home.hallintamalli.models import GovernanceModelPage
from ptvsync.coordinators.demo.loader import load_demo as load_turns
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db


def load(region, host="testserver"):
    call_command("setup_region", region, hostname=host, port=80, verbosity=0)
    apply_governance()
    ensure_demo_users()
    site = Site.objects.get(hostname=host)
    load_turns(site)
    load_demo(site)
    return site


@pytest.mark.parametrize("region", ["kymenlaakso", "etela-savo"])
def test_the_page_is_published_and_can_be_read(client, region):
    load(region)
    html = client.get("/hallintamalli/").content.decode()
    assert "Roolit ja mitä kukin saa tehdä" in html
    assert "PTV-vastaava" in html
    assert governance_drift() == []


def test_kymenlaakso_asks_the_owners_first_and_etela_savo_does_not():
    for region, name in {
        "kymenlaakso": "Teeman hyväksyntä",
        "etela-savo": "Viestinnän hyväksyntä",
    }.items():
        theme = ThemePage.objects.child_of(load(region, f"{region}.example").root_page).first()
        assert theme.get_workflow().name == name


def test_a_second_run_keeps_what_an_editor_changed():
    site = load("kymenlaakso")
    page = GovernanceModelPage.objects.get()
    page.title = "Toisin"
    page.save_revision().publish()
    theme = ThemePage.objects.child_of(site.root_page).get(slug="ravitsemus")
    ThemePage.objects.filter(pk=theme.pk).update(owner=None)
    load_demo(site)
    assert GovernanceModelPage.objects.get().title == "Toisin"
    assert ThemePage.objects.get(pk=theme.pk).owner is None


def test_a_page_that_an_editor_removed_does_not_come_back():
    site = load("kymenlaakso")
    GovernanceModelPage.objects.get().delete()
    load_demo(site)
    assert not GovernanceModelPage.objects.exists()
