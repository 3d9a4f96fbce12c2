"""What the report of services that are gone lists for whom, and what the dashboard says of them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.governance.grants import Role
from ptvsync.models import Service, ServiceAddition, Status
from tests.factories import make_organization, make_service, make_theme, make_user
from themepages.models import ThemePage
from themepages.withdrawal.places import places_naming
from themepages.withdrawal.uses import uses_of_gone_services

from .gone import REPORT, hide, listed, withdraw


pytestmark = pytest.mark.django_db


# The report


def test_a_withdrawn_service_that_a_page_uses_is_listed(log_in, theme, old):
    withdraw(old)
    html = log_in(Role.COMMUNICATIONS).get(reverse(REPORT)).content.decode()
    for text in ("Vanha jumppa", "Kotkan kaupunki", "Liikunta", "Poistettu PTV:stä"):
        assert text in html


def test_a_hidden_service_is_listed_with_the_reason(log_in, theme, old):
    hide(old)
    html = log_in(Role.COMMUNICATIONS).get(reverse(REPORT)).content.decode()
    assert "Piilotettu: Tuplana" in html


def test_a_service_that_nobody_uses_or_that_is_visible_is_not_listed(log_in, theme, new):
    withdraw(new)
    assert listed(log_in(Role.COMMUNICATIONS)) == []


def test_a_draft_counts_as_a_use(log_in, home, old):
    theme = make_theme(home, body=[])
    theme.body = [("one_service", {"service": old, "note": ""})]
    theme.save_revision()
    withdraw(old)
    assert listed(log_in(Role.COMMUNICATIONS)) == ["Vanha jumppa"]


def test_a_note_that_waits_for_a_withdrawn_service_is_listed(log_in, old):
    ServiceAddition.objects.create(service=old, note_fi="Ilmoittaudu")
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    assert listed(client) == ["Vanha jumppa"]
    assert "Vain omia lisäyksiä" in client.get(reverse(REPORT)).content.decode()


@pytest.mark.parametrize(
    ("query", "names"),
    [("?status=withdrawn", ["Vanha jumppa"]), ("?status=published", ["Piilossa"])],
)
def test_the_report_is_narrowed_by_the_reason(log_in, home, theme, old, query, names):
    hidden = make_service("Piilossa")
    make_theme(home, slug="b", body=[("one_service", {"service": hidden, "note": ""})])
    withdraw(old)
    hide(hidden)
    assert listed(log_in(Role.COMMUNICATIONS), query) == names


def test_a_theme_owner_sees_what_concerns_own_pages(log_in, home, theme, old):
    other = make_service("Muu")
    own = make_theme(home, slug="oma", body=[("one_service", {"service": other, "note": ""})])
    withdraw(old)
    withdraw(other)
    client = log_in(Role.THEME_OWNERS)
    assert listed(client) == []
    ThemePage.objects.filter(pk=own.pk).update(owner=client.user)
    assert listed(client) == ["Muu"]


def test_the_deputy_is_concerned_as_the_owner_is(log_in, theme, old):
    withdraw(old)
    client = log_in(Role.THEME_OWNERS)
    ThemePage.objects.filter(pk=theme.pk).update(deputy=client.user)
    assert listed(client) == ["Vanha jumppa"]


def test_the_report_can_be_taken_as_a_spreadsheet(log_in, theme, old):
    withdraw(old)
    response = log_in(Role.COMMUNICATIONS).get(f"{reverse(REPORT)}?export=csv")
    assert "Vanha jumppa" in b"".join(response.streaming_content).decode()


def test_a_name_that_looks_like_a_formula_is_exported_as_text(log_in, theme, old):
    withdraw(old)
    Service.objects.update(name="=1+1")
    response = log_in(Role.COMMUNICATIONS).get(f"{reverse(REPORT)}?export=csv")
    assert "\n'=1+1," in b"".join(response.streaming_content).decode()


def test_more_services_and_pages_take_no_more_queries(log_in, home, theme, old):
    client = log_in(Role.COMMUNICATIONS)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse(REPORT))
        return len(captured)

    withdraw(old)
    queries()
    few = queries()
    for number in range(8):
        service = make_service(f"Palvelu {number}", organization=make_organization())
        make_theme(
            home, slug=f"t{number}", body=[("one_service", {"service": service, "note": ""})]
        )
        withdraw(service)
    assert queries() == few


def test_a_service_that_returns_leaves_the_report(log_in, theme, old):
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    Service.objects.update(status=Status.PUBLISHED)
    assert listed(client) == []


# The dashboard

LINE = "Poistuneet palvelut, jotka ovat yhä käytössä sivuillani"


def dashboard(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_dashboard_says_how_many(log_in, theme, old):
    client = log_in(Role.COMMUNICATIONS)
    assert LINE not in dashboard(client)
    withdraw(old)
    assert LINE in dashboard(client)


def test_the_dashboard_reads_only_the_pages_that_name_a_service_that_is_gone(
    log_in, home, theme, old
):
    client = log_in(Role.COMMUNICATIONS)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            dashboard(client)
        return len(captured)

    withdraw(old)
    queries()
    few = queries()
    for number in range(6):
        service = make_service(f"Palvelu {number}")
        make_theme(
            home, slug=f"t{number}", body=[("one_service", {"service": service, "note": ""})]
        )
    assert queries() == few
    assert [place.page.pk for place in places_naming(Service.objects.gone())] == [theme.pk]


def test_a_use_on_the_published_page_is_found_though_the_draft_has_let_it_go(home, old):
    theme = make_theme(home, body=[("one_service", {"service": old, "note": ""})])
    theme.body = []
    theme.save_revision()
    withdraw(old)
    (place,) = uses_of_gone_services(make_user(superuser=True))[old.pk]
    assert place.is_live_with(old.pk)


def test_the_dashboard_is_silent_for_those_not_concerned(log_in, theme, old):
    withdraw(old)
    for role in (Role.MUNICIPALITIES, Role.ORGANISERS, Role.THEME_OWNERS):
        assert LINE not in dashboard(log_in(role))


def test_uses_by_those_who_keep_the_site_include_every_page(home, theme, old):
    withdraw(old)
    uses = uses_of_gone_services(make_user(superuser=True))
    assert [place.page.pk for place in uses[old.pk]] == [theme.pk]
