"""The moderation workflows of the governance table."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from cms.governance.grants import Moderation
from cms.governance.wanted import pages_of


def moderation_drift(moderation: Moderation) -> Iterator[str]:
    """What is not as the table says, one sentence each."""
    workflow = Workflow.objects.filter(name=moderation.name, active=True).first()
    if workflow is None:
        yield f"workflow {moderation.name} is missing"
        return
    if set(_approvers(workflow)) != set(moderation.approvers):
        yield f"workflow {moderation.name} has other approvers"
    moderated = set(WorkflowPage.objects.values_list("page_id", flat=True))
    if missing := set(pages_of(moderation.page_model)) - moderated:
        yield f"no workflow is on pages {sorted(missing)}"


def apply_moderation(moderation: Moderation) -> None:
    """Create the workflow, its task and its places; a page with a workflow of its own keeps it."""
    workflow, _ = Workflow.objects.update_or_create(name=moderation.name, defaults={"active": True})
    task, _ = GroupApprovalTask.objects.get_or_create(name=moderation.name)
    task.groups.set(Group.objects.filter(name__in=moderation.approvers))
    WorkflowTask.objects.get_or_create(
        workflow=workflow, task=task.task_ptr, defaults={"sort_order": 0}
    )
    for page in pages_of(moderation.page_model):
        WorkflowPage.objects.get_or_create(page_id=page, defaults={"workflow": workflow})


def _approvers(workflow: Workflow) -> Iterator[str]:
    for task in GroupApprovalTask.objects.filter(workflow_tasks__workflow=workflow):
        yield from task.groups.values_list("name", flat=True)
