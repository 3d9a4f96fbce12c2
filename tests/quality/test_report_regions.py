"""Where several regions share the house, the reports show that of the address first."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.models import Municipality
from ptvsync.quality.models import CheckedService
from tests.ptvsync.factories import make_organization, make_organization_record, make_service

from .factories import make_flag, make_owner


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
EVERY = [
    "quality_report",
    "quality_by_municipality",
    "quality_by_origin",
    "quality_by_rule",
    "quality_flags",
]


@pytest.fixture
def reader(kept_site, db, client):
    client.force_login(make_owner())
    return client


@pytest.fixture
def savo():
    """Etelä-Savo at an address of its own."""
    Municipality.objects.create(code="491", names={"fi": "Mikkeli"}, slug="mikkeli")
    home = Site.objects.get().root_page
    site = Site.objects.create(hostname="savo.example", root_page=home, site_name="Savo")
    return RegionSettings.objects.create(
        site=site, county_name="Etelä-Savo", county_code="12", municipality_codes=["491"]
    )


def flag_in(code, name):
    record = make_organization_record(name, names={"fi": name})
    service = make_service(organization=make_organization(record), municipality_codes=[code])
    CheckedService.objects.create(service=service, origin="ptv")
    make_flag(service)


@pytest.fixture
def flags(reader):
    flag_in("285", "Kotkan kaupunki")
    flag_in("491", "Mikkelin kaupunki")


def providers(response):
    return {row["name"] for row in response.context["object_list"]}


def report(reader, name="quality_report", host="testserver", **chosen):
    return reader.get(reverse(name), chosen, headers={"host": host})


def test_the_address_tells_whose_flags_are_shown(reader, savo, flags, settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert providers(report(reader)) == {"Kotkan kaupunki"}
    assert providers(report(reader, host="savo.example")) == {"Mikkelin kaupunki"}


def test_another_region_or_all_can_be_chosen(reader, savo, flags):
    assert providers(report(reader, region=savo.pk)) == {"Mikkelin kaupunki"}
    assert providers(report(reader, region="all")) == {"Kotkan kaupunki", "Mikkelin kaupunki"}


def test_municipalities_are_those_of_the_region(reader, savo, flags):
    found = report(reader, "quality_by_municipality", region=savo.pk)
    assert providers(found) == {"Mikkeli"}


def test_the_counts_of_a_provider_in_two_regions_are_those_of_the_region(reader, savo):
    provider = make_organization(make_organization_record("yhteinen"))
    for code in ("285", "491"):
        service = make_service(organization=provider, municipality_codes=[code])
        CheckedService.objects.create(service=service, origin="ptv")
        make_flag(service)
    (row,) = report(reader, region=savo.pk).context["object_list"]
    assert (row["services"], row["checked"]) == (1, 1)


@pytest.mark.parametrize("name", EVERY)
def test_every_report_has_the_choice(reader, savo, flags, name):
    assert "Etelä-Savo" in report(reader, name).content.decode()


@pytest.mark.parametrize("name", EVERY)
def test_a_house_of_one_region_has_no_choice_and_shows_all(reader, flags, name):
    page = report(reader, name)
    assert "region" not in page.context["filters"].form.fields
    assert len(page.context["object_list"]) >= 1


def test_one_region_alone_leaves_nothing_out(reader, flags):
    assert providers(report(reader)) == {"Kotkan kaupunki", "Mikkelin kaupunki"}
