"""The governance table: applied exactly, checked for drift, and what it lets each role do."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import GroupPagePermission, Locale, Site, Workflow, WorkflowPage

from cms.governance.apply import apply_governance, governance_drift
from cms.governance.grants import Role
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


def test_the_first_run_makes_the_five_groups(site):
    apply_governance()
    assert set(Group.objects.values_list("name", flat=True)) >= {role.value for role in Role}


def test_the_second_run_changes_nothing(site):
    apply_governance()
    assert apply_governance() == []


def test_a_right_given_by_hand_is_drift_and_is_taken_away(site):
    apply_governance()
    group = Group.objects.get(name=Role.MUNICIPALITIES)
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    assert governance_drift() == ["Kuntaverkosto should not have auth.delete_user"]
    apply_governance()
    assert governance_drift() == []


def test_a_right_taken_by_hand_is_drift_and_is_given_back(site):
    apply_governance()
    row = GroupPagePermission.objects.filter(group__name=Role.COMMUNICATIONS).first()
    row.delete()
    assert len(governance_drift()) == 1
    apply_governance()
    assert governance_drift() == []


def test_a_new_theme_gets_its_rights_at_once(site):
    apply_governance()
    make_theme(site.root_page)
    assert governance_drift() == []


def test_a_translated_home_page_gets_its_rights_and_moderation_at_once(site):
    apply_governance()
    swedish = site.root_page.copy_for_translation(Locale.objects.get(language_code="sv"))
    assert governance_drift() == []
    assert swedish.permissions_for_user(make_user(Role.COMMUNICATIONS)).can_edit()
    assert swedish.get_workflow() == Workflow.objects.get(name="Viestinnän hyväksyntä")


def test_a_page_made_before_the_groups_waits_for_no_approval_of_theirs(site):
    assert not WorkflowPage.objects.filter(page=site.root_page).exists()
    apply_governance()
    assert site.root_page.get_workflow().name == "Viestinnän hyväksyntä"


def test_a_page_with_a_workflow_of_its_own_keeps_it(site):
    apply_governance()
    own = Workflow.objects.create(name="Oma")
    WorkflowPage.objects.filter(page=site.root_page).update(workflow=own)
    assert apply_governance() == []
    assert site.root_page.get_workflow() == own


def test_check_fails_on_drift_and_lists_it(site):
    with pytest.raises(CommandError, match="group Viestintä is missing"):
        call_command("setup_governance", "--check")


def test_check_passes_after_a_run(site):
    call_command("setup_governance", verbosity=0)
    call_command("setup_governance", "--check")


def test_the_moderation_workflow_is_on_the_home_page(site):
    apply_governance()
    assert site.root_page.get_workflow() == Workflow.objects.get(name="Viestinnän hyväksyntä")


CAN = {
    "edit": lambda tester: tester.can_edit(),
    "publish": lambda tester: tester.can_publish(),
    "delete": lambda tester: tester.can_delete(),
}
MATRIX = [
    (Role.COMMUNICATIONS, {"edit", "publish", "delete"}),
    (Role.DIGITAL_SERVICES, {"edit", "publish", "delete"}),
    (Role.ORGANISERS, set()),
    (Role.THEME_OWNERS, set()),
    (Role.MUNICIPALITIES, set()),
]


@pytest.mark.parametrize(("role", "allowed"), MATRIX)
def test_what_each_role_may_do_to_somebody_elses_theme(site, role, allowed):
    theme = make_theme(site.root_page)
    apply_governance()
    tester = theme.permissions_for_user(make_user(role))
    assert {name for name, ask in CAN.items() if ask(tester)} == allowed


def test_a_theme_owner_edits_an_own_theme_but_does_not_publish_it(site):
    owner = make_user()
    theme = make_theme(site.root_page, owner=owner)
    apply_governance()
    owner.groups.set(Group.objects.filter(name=Role.THEME_OWNERS))
    tester = theme.permissions_for_user(owner)
    assert tester.can_edit()
    assert not tester.can_publish()
    assert tester.can_submit_for_moderation()


def test_a_deputy_edits_the_theme_as_its_owner_does(site):
    deputy = make_user()
    theme = make_theme(site.root_page, deputy=deputy)
    apply_governance()
    deputy.groups.set(Group.objects.filter(name=Role.THEME_OWNERS))
    assert theme.permissions_for_user(deputy).can_edit()


def test_a_deputy_without_the_role_edits_nothing(site):
    deputy = make_user()
    theme = make_theme(site.root_page, deputy=deputy)
    apply_governance()
    assert not theme.permissions_for_user(deputy).can_edit()
