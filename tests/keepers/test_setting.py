"""The second step of moderation is placed by a setting, and checked like every right."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Site, Workflow, WorkflowPage, WorkflowTask

from cms.governance.apply import apply_governance, governance_drift
from cms.governance.grants import Role
from tests.factories import make_theme, make_user
from themepages.keepers.models import KeeperApprovalTask, ThemeApproval
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db
NAME = "Teeman hyväksyntä"


def switch(on):
    ThemeApproval.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"asks_keepers": on}
    )


def flow():
    return Workflow.objects.get(name=NAME)


def test_the_setting_puts_the_workflow_on_every_theme_and_off_again(theme, other_theme):
    switch(on=True)
    assert theme.get_workflow() == other_theme.get_workflow() == flow()
    assert governance_drift() == []
    switch(on=False)
    assert ThemePage.objects.get(pk=theme.pk).get_workflow().name == "Viestinnän hyväksyntä"
    assert governance_drift() == []


def test_a_new_theme_gets_it_at_once(asking):
    assert make_theme(asking, slug="uusi").get_workflow() == flow()
    assert governance_drift() == []


def test_other_pages_keep_theirs(asking):
    assert asking.get_workflow().name == "Viestinnän hyväksyntä"


def test_a_second_run_changes_nothing(asking, theme):
    assert apply_governance() == []
    assert apply_governance() == []


def test_a_theme_with_a_workflow_of_its_own_keeps_it(theme):
    own = Workflow.objects.create(name="Oma")
    WorkflowPage.objects.create(page=theme, workflow=own)
    switch(on=True)
    assert governance_drift() == []
    assert theme.get_workflow() == own


DRIFTS = {
    "no workflow is on pages": lambda: WorkflowPage.objects.filter(workflow=flow()).delete(),
    f"workflow {NAME} has other steps": lambda: WorkflowTask.objects.filter(
        task__in=KeeperApprovalTask.objects.all()
    ).delete(),
    f"workflow {NAME} has other approvers": lambda: GroupApprovalTask.objects.get(
        name="Viestinnän hyväksyntä"
    ).groups.clear(),
    f"workflow {NAME} is missing": lambda: Workflow.objects.filter(name=NAME).update(active=False),
    f"workflow {NAME} should not be on pages": lambda: WorkflowPage.objects.filter(
        page=Site.objects.get().root_page
    ).update(workflow=flow()),
}


@pytest.mark.parametrize("sentence", list(DRIFTS))
def test_drift_is_told_in_a_sentence_and_mended(asking, theme, sentence):
    DRIFTS[sentence]()
    assert any(sentence in line for line in governance_drift())
    with pytest.raises(CommandError, match=sentence):
        call_command("setup_governance", "--check")
    apply_governance()
    assert governance_drift() == []
    assert theme.get_workflow() == flow()


def test_the_order_of_the_steps_is_drift_too(asking):
    rows = list(WorkflowTask.objects.filter(workflow=flow()).order_by("sort_order"))
    for order, row in enumerate(reversed(rows)):
        WorkflowTask.objects.filter(pk=row.pk).update(sort_order=order)
    assert governance_drift() == [f"workflow {NAME} has other steps"]
    apply_governance()
    assert governance_drift() == []


@pytest.mark.parametrize("role", list(Role))
def test_only_digital_services_change_the_setting(client, home, role):
    client.force_login(make_user(role))
    url = reverse("wagtailsettings:edit", args=["keepers", "themeapproval", Site.objects.get().pk])
    assert (client.get(url).status_code == 200) is (role is Role.DIGITAL_SERVICES)
