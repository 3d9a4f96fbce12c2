"""Which rights a role's sentences tell, and in which order."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, GroupApprovalTask, GroupCollectionPermission, Workflow

from cms.governance.grants import Role
from home.hallintamalli.abilities import abilities
from home.hallintamalli.things import thing_and_action
from home.models import HomePage
from tests.factories import make_theme
from themepages.keepers.models import ThemeApproval


pytestmark = pytest.mark.django_db
APPROVES = "hyväksyy"


def rows(site, role=Role.MUNICIPALITIES):
    return abilities([site.root_page])[role.value]


def give(role, *codenames):
    rights = Permission.objects.filter(codename__in=codenames)
    Group.objects.get(name=role).permissions.add(*rights)


def approving(site, role=Role.COMMUNICATIONS):
    return [row.things for row in rows(site, role) if row.verbs == [APPROVES]]


def test_things_with_most_rights_stand_first_and_then_by_name(site):
    give(Role.MUNICIPALITIES, "add_user", "change_user", "delete_user", "view_site")
    first, *others = rows(site)
    assert (first.verbs, first.things) == (["lisää", "muuttaa", "poistaa"], ["käyttäjät"])
    assert [row.verbs for row in others] == [["lukee"]]
    assert others[0].things == sorted(others[0].things)


def test_the_same_right_to_many_things_is_told_once(site):
    for role in Role:
        told = [tuple(row.verbs) for row in rows(site, role)]
        models = [verbs for verbs in told if verbs == ("lukee",)]
        assert len(models) <= 1, role


def test_the_right_to_come_in_is_nothing_to_tell(site):
    give(Role.MUNICIPALITIES, "access_admin")
    assert not [row for row in rows(site) if "access" in " ".join(row.verbs)]


def test_rights_of_groups_that_are_no_roles_are_not_told(site):
    group = Group.objects.create(name="Kesätyöntekijät")
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    assert "Kesätyöntekijät" not in abilities([site.root_page])


def test_a_right_to_files_of_some_collection_is_told(site):
    collection = Collection.get_first_root_node().add_child(name="Kunnat")
    GroupCollectionPermission.objects.create(
        group=Group.objects.get(name=Role.MUNICIPALITIES),
        collection=collection,
        permission=Permission.objects.get(codename="add_document"),
    )
    assert (["lisää"], ["tiedostot"]) in [(row.verbs, row.things) for row in rows(site)]


def test_a_right_to_what_is_no_longer_installed_is_passed_over(site):
    gone = ContentType.objects.create(app_label="poistettu", model="lisaosa")
    right = Permission.objects.create(content_type=gone, codename="add_lisaosa", name="x")
    Group.objects.get(name=Role.MUNICIPALITIES).permissions.add(right)
    before = [row.things for row in rows(site)]
    assert thing_and_action(gone.pk, "add_lisaosa") is None
    assert "lisaosa" not in str(before)


@pytest.mark.parametrize("model", [GroupApprovalTask, Workflow])
def test_what_is_out_of_use_approves_nothing(site, model):
    assert approving(site)
    model.objects.update(active=False)
    assert approving(site) == []


def test_owners_approve_on_the_site_that_asks_them_alone(site):
    make_theme(site.root_page)
    ThemeApproval.objects.create(site=site, asks_keepers=True)
    assert approving(site, Role.THEME_OWNERS)
    other = site.root_page.get_parent().add_child(instance=HomePage(title="Muu", slug="muu"))
    assert not [
        row for row in abilities([other])[Role.THEME_OWNERS.value] if row.verbs == [APPROVES]
    ]


def test_several_home_pages_of_a_site_are_told_together(site):
    other = site.root_page.get_parent().add_child(instance=HomePage(title="Muu", slug="muu"))
    both = abilities([other, site.root_page])[Role.COMMUNICATIONS.value]
    assert both == rows(site, Role.COMMUNICATIONS)
