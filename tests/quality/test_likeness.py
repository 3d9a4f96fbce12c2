"""The same thing twice is found in the database, on both sides."""

from __future__ import annotations

import pytest

from ptvsync.models import Service
from ptvsync.quality.evaluation import evaluate
from ptvsync.quality.models import QualityFlag
from tests.ptvsync.factories import make_organization, make_organization_record

from .factories import flagged_codes, make_published


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]


def test_the_same_service_twice_is_flagged_on_both_and_gone_from_both():
    organization = make_organization(make_organization_record("kaupunki", business_id=""))
    first = make_published("a", organization, names={"fi": "Kerho"})
    second = make_published("b", organization, names={"fi": "KERHO"})
    evaluate()
    assert flagged_codes(first) >= {"duplicate"}
    assert flagged_codes(second) >= {"duplicate"}

    Service.objects.filter(pk=second.pk).update(name="Piiri")
    evaluate()
    assert "duplicate" not in flagged_codes(first) | flagged_codes(second)


def test_the_same_name_in_different_municipalities_is_no_duplicate():
    organization = make_organization(make_organization_record("kaupunki", business_id=""))
    first = make_published("a", organization, names={"fi": "Kerho"})
    second = make_published("b", organization, names={"fi": "Kerho"})
    Service.objects.filter(pk=second.pk).update(municipality_codes=["286"])
    evaluate()

    assert "duplicate" not in flagged_codes(first)


def test_another_providers_same_service_needs_the_same_summary_too():
    same = {"names": {"fi": "Kirjasto"}, "summaries": {"fi": "Lainaa kirjoja."}}
    first, second = make_published("a", **same), make_published("b", **same)
    third = make_published("c", names={"fi": "Kirjasto"}, summaries={"fi": "Lue lehtiä."})
    evaluate()

    found = "duplicate-of-other-provider"
    assert [found in flagged_codes(service) for service in (first, second, third)] == [
        True,
        True,
        False,
    ]
    assert QualityFlag.objects.get(service=first, code=found).detail == [
        {"text": "Kotkan kaupunki"}
    ]


def test_one_summary_in_two_services_of_a_provider_is_a_hint():
    organization = make_organization(make_organization_record("kaupunki", business_id=""))
    first = make_published("a", organization, summaries={"fi": "Sama."})
    make_published("b", organization, summaries={"fi": "Sama."})
    evaluate()

    assert flagged_codes(first) == {"summary-shared"}


def test_two_organisations_of_one_business_id_are_flagged_unless_one_is_part_of_the_other():
    same = {"business_id": "1234567-1"}
    parent = make_organization(make_organization_record("a", names={"fi": "Yhdistys"}), **same)
    part = make_organization(
        make_organization_record("b", names={"fi": "Jaosto"}), parent=parent, **same
    )
    service = make_published("x", part)
    evaluate()
    assert flagged_codes(service) == set()

    make_organization(make_organization_record("c", names={"fi": "Yhdistys ry"}), **same)
    evaluate()
    assert flagged_codes(service) == {"organisation-twice"}
    assert QualityFlag.objects.get().detail == [{"text": "Yhdistys ry"}]
