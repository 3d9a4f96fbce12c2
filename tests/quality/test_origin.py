"""Where the content is written: PTV unless a sign tells of Lähellä.fi."""

from __future__ import annotations

import pytest

from ptvsync.models import Organization
from ptvsync.quality.models import Origin
from ptvsync.quality.organizations import read_organizations
from ptvsync.quality.origin import origin_of
from ptvsync.records import ContactDetails, WebLink
from tests.ptvsync.factories import (
    make_connection_record,
    make_organization,
    make_organization_record,
)

from .factories import make_provider, make_reach, make_subject


pytestmark = pytest.mark.django_db
LINK = ContactDetails(links=(WebLink(language="fi", url="https://www.lahella.fi/ilmoitus/1"),))


def make_club(key="kerho", parent=None, **fields):
    record = make_organization_record(key, business_id="1234567-1", **fields)
    return make_organization(record, business_id="1234567-1", parent=parent)


def origin(organization, kind="jarjesto", channels=None):
    subject = make_subject(provider=make_provider(type=kind), channels=channels)
    return origin_of(organization.pk if organization else None, subject, read_organizations())


def test_without_a_sign_the_origin_is_ptv():
    assert origin(make_club()) == Origin.PTV
    assert origin(None) == Origin.PTV


@pytest.mark.parametrize("listed", ["{id}", "1234567-1", " {id} "])
def test_a_listed_organisation_writes_in_lahella(settings, listed):
    club = make_club()
    settings.LAHELLA_ORGANIZATIONS = [listed.format(id=club.registry_id)]
    assert origin(club) == Origin.LAHELLA


def test_parts_of_a_listed_organisation_do_too(settings):
    settings.LAHELLA_ORGANIZATIONS = ["1234567-1"]
    part = make_organization(make_organization_record("jaosto"), parent=make_club())
    assert origin(part) == Origin.LAHELLA


def test_an_organisation_without_a_business_id_is_not_listed_by_an_empty_one(settings):
    settings.LAHELLA_ORGANIZATIONS = [""]
    assert origin(make_organization(make_organization_record("a"))) == Origin.PTV


def test_a_link_among_the_organisations_contacts_is_a_sign():
    assert origin(make_club(contact=LINK)) == Origin.LAHELLA


def test_a_link_among_the_connections_contacts_is_a_sign():
    reach = make_reach(connection=make_connection_record(contact=LINK))
    assert origin(make_club(), channels=[reach]) == Origin.LAHELLA


def test_a_town_that_links_to_lahella_still_writes_in_ptv():
    assert origin(make_club(contact=LINK), kind="kunta") == Origin.PTV


def test_the_sign_is_a_setting(settings):
    settings.LAHELLA_PATTERN = r"muualta\.example"
    assert origin(make_club(contact=LINK)) == Origin.PTV


def test_a_circle_of_parents_ends():
    first, second = make_club("a"), make_club("b")
    Organization.objects.filter(pk=first.pk).update(parent=second)
    Organization.objects.filter(pk=second.pk).update(parent=first)
    assert origin(first) == Origin.PTV
