"""The database and the explanation give the same answer for any service, rules and region."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptvsync.models import Organization, Service, ServiceAddition, Status
from ptvsync.reach import Reach
from tests.factories import make_organization, make_service
from themepages.matching.candidate import candidate_of
from themepages.matching.code_lists import CodeList, CodeLists
from themepages.matching.general import general_conditions
from themepages.matching.rules import theme_conditions
from themepages.models import ThemeRule


pytestmark = pytest.mark.django_db

CODES = ["P1", "P1.1", "P1.2", "P2", "P2.1"]
GROUPS = ["KR1", "KR1.1", "KR2"]
LANGUAGES = ["fi", "sv"]
WORDS = ["uni", "vertaistuki", "kuntosali"]
PLACES = ["285", "286", "491"]
LISTS = CodeLists(
    classes=CodeList(parents={code: code.partition(".")[0] * ("." in code) for code in CODES}),
    target_groups=CodeList(parents={code: "KR1" * ("." in code) for code in GROUPS}),
)


def some(values):
    return st.lists(st.sampled_from(values), unique=True, max_size=2)


services = st.fixed_dictionaries(
    {
        "class_codes": some(CODES),
        "target_group_codes": some(GROUPS),
        "keywords": some(WORDS),
        "municipality_codes": some(PLACES),
        "nationwide": st.booleans(),
        "languages": some(LANGUAGES),
        "status": st.sampled_from(Status.values),
    }
)
rules = st.builds(
    ThemeRule,
    effect=st.sampled_from(ThemeRule.Effect.values),
    class_codes=some(CODES),
    target_group_codes=some(GROUPS),
    keywords=some([*WORDS, " Uni "]),
)


def explained_as_public(general, service):
    candidate = candidate_of(service)
    return all(condition.finding(candidate).is_met for condition in general)


def explained_as_shown(conditions, service):
    is_public = explained_as_public(conditions.general, service)
    return is_public and conditions.finding(candidate_of(service)).is_met


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    wanted=st.lists(st.tuples(services, st.booleans(), st.booleans()), min_size=1, max_size=4),
    table=st.lists(rules, max_size=4),
    places=some(PLACES),
    takes_nationwide=st.booleans(),
    chooses_first=st.booleans(),
    chooses_provider=st.booleans(),
    kinds=st.tuples(some(CODES), some(GROUPS), some(LANGUAGES)),
)
def test_the_query_and_the_explanation_agree(
    wanted, table, places, takes_nationwide, chooses_first, chooses_provider, kinds
):
    Service.objects.all().delete()
    Organization.objects.all().delete()
    provider = make_organization()
    made = []
    for fields, is_hidden, has_provider in wanted:
        made.append(make_service(**fields, organization=provider if has_provider else None))
        if is_hidden:
            ServiceAddition.objects.create(service=made[-1], hidden=True, hidden_reason="Syy")
    reach = Reach(
        municipalities=frozenset(places),
        takes_nationwide=takes_nationwide,
        services=frozenset([made[0].registry_id] if chooses_first else []),
        organizations=frozenset([provider.pk] if chooses_provider else []),
        class_codes=LISTS.classes.with_children(kinds[0]),
        target_group_codes=LISTS.target_groups.with_children(kinds[1]),
        languages=frozenset(kinds[2]),
    )
    general = general_conditions(reach, LISTS)
    conditions = theme_conditions(table, general, LISTS)
    found = set(Service.objects.filter(conditions.condition()).values_list("pk", flat=True))
    told = {row.pk for row in Service.objects.all() if explained_as_shown(conditions, row)}
    assert found == told
    shown = Service.objects.visible().filter(reach.condition())
    met = (row for row in Service.objects.all() if explained_as_public(general, row))
    assert {row.pk for row in shown} == {row.pk for row in met}


@given(fields=services, table=st.lists(rules, max_size=4))
def test_nothing_is_missing_exactly_when_a_service_is_shown(fields, table):
    service = Service(registry_id="00000000-0000-4000-8000-000000000001", **fields)
    finding = theme_conditions(table, (), LISTS).finding(candidate_of(service))
    assert finding.is_met == (finding.distance == 0)


@given(fields=services, table=st.lists(rules, max_size=4))
def test_an_unmet_part_always_says_what_to_do(fields, table):
    service = Service(registry_id="00000000-0000-4000-8000-000000000001", **fields)
    finding = theme_conditions(table, (), LISTS).finding(candidate_of(service))
    for line in (*finding.including, *finding.excluding):
        assert all(part.sentence and (part.is_met or part.advice) for part in line.findings)
