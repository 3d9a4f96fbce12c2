"""The map from claims to groups, as rules."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from hypothesis import HealthCheck, given
from hypothesis import settings as drawing
from hypothesis import strategies as st

from cms.login.groups import claimed_groups, mapped_groups, set_claimed_groups
from tests.factories import make_user


NAMES = ["A", "B", "C", "D"]
MAP = {"a": "A", "ab": ["A", "B"], "c": ["C"]}
VALUES = st.sampled_from([*MAP, "other", "", 7])


@pytest.fixture(autouse=True)
def _map(settings):
    settings.OIDC_GROUP_MAP, settings.OIDC_GROUP_CLAIM = MAP, "groups"


@drawing(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(VALUES))
def test_claims_give_only_groups_of_the_map(values):
    assert claimed_groups({"groups": values}) <= mapped_groups()


@drawing(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(VALUES), st.lists(VALUES))
def test_more_claims_never_give_fewer_groups(some, more):
    assert claimed_groups({"groups": some}) <= claimed_groups({"groups": some + more})


def test_no_claim_gives_no_group():
    assert claimed_groups({}) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("before", [[], ["A"], ["D"], ["A", "B", "C", "D"]])
@pytest.mark.parametrize("wanted", [[], ["A"], ["B", "C"]])
def test_afterwards_one_has_the_wanted_groups_and_those_outside_the_map(before, wanted):
    groups = {name: Group.objects.create(name=name) for name in NAMES}
    user = make_user()
    user.groups.set([groups[name] for name in before])
    for _ in range(2):
        set_claimed_groups(user, wanted)
        now = set(user.groups.values_list("name", flat=True))
        assert now == set(wanted) | (set(before) - mapped_groups())
