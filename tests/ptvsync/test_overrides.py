"""Provider types that the owner chooses: they hold for the subtree and for its services at once."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptvsync.models import Organization, OrganizationOverride, Service
from ptvsync.overrides import apply_overrides, provider_overrides
from ptvsync.provider import ProviderType, provider_type
from ptvsync.signals import services_changed

from .factories import (
    make_organization,
    make_organization_record,
    make_service,
    make_service_record,
    uuid,
)


def make_line():
    """A town, its school department and a school, each below the one before."""
    records = [make_organization_record("kotka")]
    for name, above in (("sivistys", "kotka"), ("koulu", "sivistys")):
        records.append(make_organization_record(name, parent_id=uuid(above)))
    rows = [make_organization(record) for record in records]
    for above, below in zip(rows, rows[1:], strict=False):
        Organization.objects.filter(pk=below.pk).update(parent=above)
    return rows


def choose(organization, kind=ProviderType.COMPANY):
    return OrganizationOverride.objects.create(organization=organization, provider_type=kind)


def types():
    return dict(Organization.objects.values_list("registry_id", "provider_type"))


@pytest.mark.django_db
def test_the_choice_is_told_by_the_ptv_id():
    organization = make_organization()
    choose(organization, ProviderType.PARISH)
    assert provider_overrides() == {organization.registry_id: ProviderType.PARISH}


@pytest.mark.django_db
def test_a_choice_holds_for_the_parts_but_not_for_what_is_above():
    make_line()
    choose(Organization.objects.get(registry_id=uuid("sivistys")))
    assert types() == {
        uuid("kotka"): "kunta",
        uuid("sivistys"): "yritys",
        uuid("koulu"): "yritys",
    }


@pytest.mark.django_db
def test_the_nearest_choice_wins():
    town, _department, school = make_line()
    choose(town)
    choose(school, ProviderType.ASSOCIATION)
    assert types()[uuid("koulu")] == "jarjesto"
    assert types()[uuid("sivistys")] == "yritys"


@pytest.mark.django_db
def test_services_follow_and_the_site_is_told_of_those_alone(django_capture_on_commit_callbacks):
    town, department, _school = make_line()
    own = make_service(make_service_record("oma"), organization=department)
    make_service(make_service_record("muu"), organization=town)
    told = []

    def listen(sender, service_ids, **kwargs):
        told.append(service_ids)

    services_changed.connect(listen)
    with django_capture_on_commit_callbacks(execute=True):
        choose(department)
    services_changed.disconnect(listen)
    assert Service.objects.get(pk=own.pk).provider_type == "yritys"
    assert told == [{own.pk}]


@pytest.mark.django_db
def test_the_rule_is_back_when_the_choice_is_deleted():
    make_line()
    choose(Organization.objects.get(registry_id=uuid("kotka"))).delete()
    assert set(types().values()) == {"kunta"}


@pytest.mark.django_db
def test_applying_again_changes_nothing():
    make_line()
    choose(Organization.objects.first())
    assert apply_overrides() == set()


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_organisations(django_assert_max_num_queries):
    for _ in range(30):
        make_organization()
    with django_assert_max_num_queries(4):
        apply_overrides()


@given(
    parents=st.lists(st.integers(0, 8), min_size=9, max_size=9),
    chosen=st.dictionaries(st.integers(0, 8), st.sampled_from(ProviderType)),
)
def test_in_any_hierarchy_circles_included_the_nearest_choice_above_decides(parents, chosen):
    ids = [UUID(int=number + 1) for number in range(9)]
    records = {
        ids[n]: make_organization_record("x").model_copy(
            update={"id": ids[n], "parent_id": ids[parents[n]]}
        )
        for n in range(9)
    }
    overrides = {ids[n]: kind for n, kind in chosen.items()}
    for number in range(9):
        expected, seen, here = None, set(), number
        while here not in seen and expected is None:
            seen.add(here)
            expected = chosen.get(here)
            here = parents[here]
        found = provider_type(records[ids[number]], records, overrides)
        assert found == (expected or ProviderType.MUNICIPALITY)
