"""Who is behind a service, by the table of rules."""

from __future__ import annotations

import pytest

from ptvsync.provider import ProviderType, provider_type
from ptvsync.records import OrganizationType

from .factories import make_organization_record, uuid


@pytest.mark.parametrize(
    ("type", "name", "expected"),
    [
        (OrganizationType.REGIONAL, "Kymenlaakson hyvinvointialue", ProviderType.COUNTY),
        (OrganizationType.MUNICIPALITY, "Kotkan kaupunki", ProviderType.MUNICIPALITY),
        (OrganizationType.ASSOCIATION, "Merituuli ry", ProviderType.ASSOCIATION),
        (OrganizationType.ASSOCIATION, "Kotkan seurakunta", ProviderType.PARISH),
        (OrganizationType.ASSOCIATION, "Kouvolan seurakuntayhtymä", ProviderType.PARISH),
        (OrganizationType.ASSOCIATION, "Borgå svenska församling", ProviderType.PARISH),
        (OrganizationType.ASSOCIATION, "Parish of Kotka", ProviderType.PARISH),
        (OrganizationType.STATE, "Kela", ProviderType.STATE),
        (OrganizationType.COMPANY, "Fysio Oy", ProviderType.COMPANY),
    ],
)
def test_type_and_name_tell_the_provider(type, name, expected):
    record = make_organization_record(type=type, names={"fi": name})

    assert provider_type(record, {}) is expected


def test_a_part_inherits_from_the_top_of_its_organisation():
    county = make_organization_record("alue", type=OrganizationType.REGIONAL)
    middle = make_organization_record("perhe", parent_id=county.id)
    part = make_organization_record(
        "neuvola", parent_id=middle.id, type=OrganizationType.ASSOCIATION
    )
    records = {record.id: record for record in (county, middle, part)}

    assert provider_type(part, records) is ProviderType.COUNTY


def test_organisations_that_are_part_of_each_other_do_not_hang():
    first = make_organization_record("a", parent_id=uuid("b"))
    second = make_organization_record("b", parent_id=uuid("a"))

    assert provider_type(first, {first.id: first, second.id: second}) is ProviderType.MUNICIPALITY


def test_an_unknown_parent_leaves_an_organisation_at_its_own_type():
    record = make_organization_record(parent_id=uuid("ei ole"))

    assert provider_type(record, {record.id: record}) is ProviderType.MUNICIPALITY
