"""The report with names: who sees it, and what it tells."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import Site

from cms.governance.grants import Role
from home.models import HomePage
from tests.coordinators.factories import make_turn
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db
READERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.fixture
def reader(client, site):
    client.force_login(make_user(Role.DIGITAL_SERVICES, username="digi"))
    return client


def report(client, **query):
    response = client.get(reverse("governance_report"), query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_who_reads_it(client, site, role):
    client.force_login(make_user(role))
    allowed = client.get(reverse("governance_report")).status_code == 200
    assert allowed is (role in READERS)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (f'"{reverse("governance_report")}"' in menu) is (role in READERS)


def test_it_names_the_members_of_each_role(reader):
    user = make_user(Role.ORGANISERS, username="ohjaaja")
    gone = make_user(Role.ORGANISERS, username="lahtenyt")
    gone.is_active = False
    gone.save()
    html = report(reader)
    assert user.email in html
    assert gone.email not in html


def test_it_tells_of_drafts_and_leads_to_naming_an_owner(site, reader):
    theme = make_theme(site.root_page, title="Luonnosteema")
    theme.unpublish()
    html = report(reader)
    assert "Luonnosteema" in html
    assert reverse("theme_keepers", args=[theme.pk]) in html


def test_it_warns_of_rights_that_differ_from_the_table(reader):
    assert "Oikeudet ovat oikeustaulun mukaiset." in report(reader)
    right = Permission.objects.get(codename="delete_user")
    Group.objects.get(name=Role.MUNICIPALITIES).permissions.add(right)
    assert "Kuntaverkosto should not have auth.delete_user" in report(reader)


def test_it_tells_of_turns_and_their_gaps(reader):
    with time_machine.travel(date(2026, 11, 22), tick=False):
        make_turn("285", name="Salainen Sari", last=date(2027, 1, 31))
        make_turn("285", first=date(2027, 3, 1), last=None)
        html = report(reader)
    assert "Salainen Sari" in html
    assert "Kotka 1.2.2027–28.2.2027" in html


def test_each_site_has_its_own(site, reader):
    make_theme(site.root_page, title="Täällä")
    home = HomePage(title="Muualla", slug="muualla", locale=site.root_page.locale)
    site.root_page.get_parent().add_child(instance=home)
    other = Site.objects.create(hostname="muualla.example", root_page=home, site_name="Muualla")
    make_theme(home, title="Tuolla", slug="tuolla")
    assert "Tuolla" not in report(reader)
    html = report(reader, sivusto=other.pk)
    assert "Tuolla" in html
    assert "Täällä" not in html


@pytest.mark.parametrize("choice", ["0", "x", "99999"])
def test_a_site_that_is_not_is_not_found(reader, choice):
    assert reader.get(reverse("governance_report"), {"sivusto": choice}).status_code == 404
