"""What each role may do, told from the rights in the database."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cms.governance.grants import Role
from home.hallintamalli.abilities import abilities
from home.hallintamalli.verbs import CONTAINED, VERBS, told
from tests.factories import make_site, make_theme
from themepages.keepers.models import ThemeApproval


ACTIONS = sorted({*VERBS, *CONTAINED})


def lines(site, role):
    rows = abilities([site.root_page])[role.value]
    return [f"{', '.join(row.verbs)}: {', '.join(row.things)}" for row in rows]


def told_of(site, role, thing):
    """The verbs of a thing."""
    rows = abilities([site.root_page])[role.value]
    return [row.verbs for row in rows if thing in row.things]


@given(st.sets(st.sampled_from(ACTIONS)))
def test_what_is_left_out_is_contained_in_what_is_told(actions):
    kept = set(told(actions))
    assert kept <= actions
    for action in actions - kept:
        assert CONTAINED[action] & actions


@given(st.sets(st.sampled_from(ACTIONS), min_size=1))
def test_no_right_is_passed_over_in_silence(actions):
    assert told(actions)


def test_a_plugins_own_right_is_told_as_it_is():
    assert told({"view", "fly"}) == ("view", "fly")


@pytest.mark.django_db
def test_communications_write_and_publish_all_pages(site):
    assert told_of(site, Role.COMMUNICATIONS, "kaikki sivut") == [
        ["lisää", "muuttaa", "julkaisee", "lukitsee"]
    ]
    assert "hyväksyy: muiden lähettämät muutokset" in lines(site, Role.COMMUNICATIONS)


@pytest.mark.django_db
def test_theme_owners_write_only_their_own_themes(site):
    make_theme(site.root_page)
    assert told_of(site, Role.THEME_OWNERS, "omat teemasivut") == [["lisää", "muuttaa"]]
    assert not any("julkaisee" in line for line in lines(site, Role.THEME_OWNERS))


@pytest.mark.django_db
def test_theme_owners_approve_where_the_site_asks_them(site):
    make_theme(site.root_page)
    line = "hyväksyy: muiden muutokset omiin teemoihin"
    assert line not in lines(site, Role.THEME_OWNERS)
    ThemeApproval.objects.create(site=site, asks_keepers=True)
    assert line in lines(site, Role.THEME_OWNERS)


@pytest.mark.django_db
def test_no_models_name_lacks_a_plural(site):
    """Django's own plural is an English s, in every language."""
    things = {t for rows in abilities([site.root_page]).values() for r in rows for t in r.things}
    assert not [thing for thing in things if thing.endswith("s")]


@pytest.mark.django_db
def test_municipalities_only_read(site):
    rows = abilities([site.root_page])[Role.MUNICIPALITIES]
    assert {verb for row in rows for verb in row.verbs} == {"lukee"}


@pytest.mark.django_db
def test_a_right_given_by_hand_is_told_at_once(site):
    assert told_of(site, Role.MUNICIPALITIES, "käyttäjät") == []
    right = Permission.objects.get(codename="delete_user")
    Group.objects.get(name=Role.MUNICIPALITIES).permissions.add(right)
    assert told_of(site, Role.MUNICIPALITIES, "käyttäjät") == [["poistaa"]]


@pytest.mark.django_db
def test_rights_on_another_sites_pages_are_not_told(site):
    make_theme(site.root_page)
    other = make_site("toinen.example")
    assert told_of(other, Role.THEME_OWNERS, "omat teemasivut") == []


@pytest.mark.django_db
def test_more_pages_do_not_mean_more_queries(site):
    def count():
        with CaptureQueriesContext(connection) as queries:
            abilities([site.root_page])
        return len(queries)

    make_theme(site.root_page)
    count()
    before = count()
    for number in range(4):
        make_theme(site.root_page, slug=f"teema-{number}")
    assert count() == before
