"""Which roles see the reports, the message, the panel and the line; and what they tell."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from django.urls import reverse

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.admin.contributions import service_filters
from ptvsync.models import Service
from ptvsync.quality.admin.contributions import quality_line, quality_panel
from ptvsync.quality.models import QualityCount
from tests.factories import make_site, make_user
from tests.ptvsync.factories import make_organization, make_service

from .factories import TODAY, make_flag, make_owner


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
READERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS, Role.MUNICIPALITIES}
REPORTS = [
    "quality_report",
    "quality_by_municipality",
    "quality_by_origin",
    "quality_by_rule",
    "quality_flags",
]
EVERY = [*REPORTS, *(f"{name}_results" for name in REPORTS), "quality_message"]


def address(name, organization):
    return reverse(name, args=[organization.pk] if name == "quality_message" else [])


@pytest.fixture
def flagged():
    service = make_service(organization=make_organization())
    make_flag(service)
    return service


@pytest.fixture
def log_in(kept_roles, db, client):
    def enter(role):
        client.force_login(make_user(role))
        return client

    return enter


def ask(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


@pytest.mark.parametrize("role", list(Role))
def test_readers_of_the_registry_read_every_report(log_in, flagged, role):
    client = log_in(role)
    for name in EVERY:
        response = client.get(address(name, flagged.organization))
        assert (response.status_code == 200) is (role in READERS), name


@pytest.mark.parametrize("role", list(Role))
def test_the_menu_leads_readers_there(log_in, role):
    html = log_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (f'"{reverse("quality_report")}"' in html) is (role in READERS)


@pytest.mark.parametrize("role", [*Role, None])
def test_nobody_changes_anything_by_posting(client, log_in, flagged, role):
    client = log_in(role) if role else client
    for name in EVERY:
        response = client.post(address(name, flagged.organization), {"severity": "hint"})
        assert response.status_code in (302, 403, 405), name
    flagged.quality_flags.get(severity="serious")


def test_an_anonymous_visitor_is_sent_to_log_in(client, flagged):
    for name in EVERY:
        response = client.get(address(name, flagged.organization))
        assert response.status_code == 302, name
        assert response.url.startswith(reverse("wagtailadmin_login")), name


@pytest.mark.parametrize("role", list(Role))
def test_the_panel_and_the_line_are_for_readers(flagged, role):
    make_site()
    apply_governance()
    request = ask(make_user(role))

    assert (quality_panel(request, flagged) is not None) is (role in READERS)
    assert (quality_line(request) is not None) is (role in READERS)


def test_the_panel_tells_each_flag_and_leads_to_the_message(flagged):
    html = quality_panel(ask(make_owner()), flagged).html
    assert "Not checked for 18 months" in html
    assert reverse("quality_message", args=[flagged.organization_id]) in html


def test_the_panel_of_a_service_in_order_says_so():
    panel = quality_panel(ask(make_owner()), make_service())
    assert "No faults were found." in panel.html


def test_the_line_counts_serious_flags_and_tells_the_change(flagged):
    make_flag(flagged, "ageing", "hint")
    owner = make_owner()
    line = quality_line(ask(owner))
    assert (line.label, line.count) == ("Serious faults in PTV's descriptions", 1)

    QualityCount.objects.create(
        day=TODAY.replace(day=10), origin="ptv", code="stale", severity="serious", count=3
    )
    label = "Serious faults in PTV's descriptions (-2 in 7 days)"
    assert quality_line(ask(owner)).label == label


def test_without_serious_flags_the_line_counts_none():
    assert quality_line(ask(make_owner())).count == 0


@pytest.mark.parametrize(
    ("code", "found"), [("any", 2), ("stale", 1), ("ageing", 1), ("capitals", 0), ("", 3)]
)
def test_the_list_of_services_is_filtered_by_flag(flagged, code, found):
    make_flag(make_service(), "ageing", "hint")
    make_service()
    chosen = service_filters()["flag"]

    assert chosen.method(Service.objects.all(), "flag", code).count() == found


def test_the_list_of_services_in_the_admin_takes_the_filter(client, flagged):
    make_service()
    make_site()
    client.force_login(make_owner())
    url = reverse("wagtailsnippets_ptvsync_service:list")
    response = client.get(url, {"flag": "stale"})
    assert [row.pk for row in response.context["object_list"]] == [flagged.pk]


def test_a_services_own_page_in_the_admin_shows_the_panel(client, flagged):
    make_site()
    client.force_login(make_owner())
    url = reverse("wagtailsnippets_ptvsync_service:inspect", args=[flagged.pk])
    assert "Not checked for 18 months" in client.get(url).content.decode()
