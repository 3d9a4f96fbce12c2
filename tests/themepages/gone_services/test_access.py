"""The report of services that are gone, and the pages where they are replaced: every role, every address."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cms.governance.grants import Role
from tests.factories import make_service
from themepages.models import ServiceReplacement, ThemePage

from .gone import REPORT, hide, withdraw


pytestmark = pytest.mark.django_db
CONCERNED = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS)


def is_refused(response):
    return response.status_code == 302 and response.url.split("?")[0] in {
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_login"),
    }


def every_address(old, done):
    return [
        reverse(REPORT),
        reverse(f"{REPORT}_results"),
        reverse("themepages_replace_service", args=[old.pk]),
        reverse("themepages_replacements"),
        reverse("themepages_replacement", args=[done.pk]),
    ]


@pytest.mark.parametrize("role", [None, *Role])
def test_every_address_is_open_to_those_concerned_only(log_in, client, theme, old, new, role):
    withdraw(old)
    done = ServiceReplacement.objects.create(old=old, new=new)
    if role:
        ThemePage.objects.filter(pk=theme.pk).update(deputy=log_in(role).user)
    for url in every_address(old, done):
        response = client.get(url)
        assert (response.status_code == 200) is (role in CONCERNED), url
        assert is_refused(response) is (role not in CONCERNED), url


@pytest.mark.parametrize("role", [None, *Role])
def test_posting_changes_a_page_only_for_those_who_may_edit_it(
    log_in, client, theme, old, new, role
):
    withdraw(old)
    if role:
        log_in(role)
    client.post(reverse("themepages_replace_service", args=[old.pk]), {"new": new.pk})
    editors = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
    assert ServiceReplacement.objects.exists() is (role in editors)


@pytest.mark.parametrize("role", [None, *Role])
def test_the_menu_leads_to_the_report(log_in, client, theme, role):
    if role:
        log_in(role)
    html = client.get(reverse("wagtailadmin_home"), follow=True).content.decode()
    assert (reverse(REPORT) in html) is (role in CONCERNED)


REASON_READERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.mark.parametrize("role", CONCERNED)
def test_the_reason_for_hiding_is_told_only_to_those_who_see_own_additions(
    log_in, theme, old, role
):
    hide(old)
    client = log_in(role)
    ThemePage.objects.filter(pk=theme.pk).update(deputy=client.user)
    for url in (reverse(REPORT), reverse("themepages_replace_service", args=[old.pk])):
        html = client.get(url).content.decode()
        assert "Vanha jumppa" in html
        assert ("Piilotettu: Tuplana" in html) is (role in REASON_READERS), url
        assert ("Tuplana" in html) is (role in REASON_READERS), url


def test_a_theme_owner_cannot_open_a_service_that_no_own_page_uses(log_in, theme, old, new):
    unused = make_service("Muualla")
    hide(unused)
    hide(old)
    client = log_in(Role.THEME_OWNERS)
    for service in (unused, old):
        url = reverse("themepages_replace_service", args=[service.pk])
        for response in (client.get(url), client.post(url, {"new": new.pk})):
            assert response.status_code == 404
            assert "Tuplana" not in response.content.decode()
