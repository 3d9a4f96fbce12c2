"""The moderation workflows of the governance table."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.contrib.auth.models import Group
from django.utils.module_loading import import_string
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowPage, WorkflowTask

from cms.governance.grants import Moderation
from cms.governance.wanted import pages_of


def moderation_drift(moderation: Moderation) -> Iterator[str]:
    """What is not as the table says, one sentence each."""
    workflow = Workflow.objects.filter(name=moderation.name, active=True).first()
    if workflow is None:
        yield f"workflow {moderation.name} is missing"
        return
    if _steps_of(workflow) != _steps_wanted(moderation):
        yield f"workflow {moderation.name} has other steps"
    if set(_approvers(workflow)) != set(moderation.approvers):
        yield f"workflow {moderation.name} has other approvers"
    pages = set(moderated_pages(moderation))
    if missing := pages - set(WorkflowPage.objects.values_list("page_id", flat=True)):
        yield f"no workflow is on pages {sorted(missing)}"
    placed = WorkflowPage.objects.filter(workflow=workflow).exclude(page__in=pages)
    if extra := sorted(placed.values_list("page_id", flat=True)):
        yield f"workflow {moderation.name} should not be on pages {extra}"


def apply_moderation(moderation: Moderation) -> None:
    """Create the workflow, its tasks and its places; a page with a workflow of its own keeps it."""
    workflow, _ = Workflow.objects.update_or_create(name=moderation.name, defaults={"active": True})
    _apply_steps(workflow, moderation)
    take_off(moderation)
    for page in moderated_pages(moderation):
        WorkflowPage.objects.get_or_create(page_id=page, defaults={"workflow": workflow})


def take_off(moderation: Moderation) -> None:
    """Take the workflow off pages where it should not be."""
    placed = WorkflowPage.objects.filter(workflow__name=moderation.name)
    placed.exclude(page__in=moderated_pages(moderation)).delete()


def moderated_pages(moderation: Moderation) -> list[int]:
    """The keys of the pages that the workflow should be on."""
    if moderation.pages:
        return sorted(import_string(moderation.pages)())
    return list(pages_of(moderation.page_model))


def _apply_steps(workflow: Workflow, moderation: Moderation) -> None:
    tasks = [_task(*step) for step in _steps_wanted(moderation)]
    tasks[-1].specific.groups.set(Group.objects.filter(name__in=moderation.approvers))
    WorkflowTask.objects.filter(workflow=workflow).exclude(task__in=tasks).delete()
    for order, task in enumerate(tasks):
        WorkflowTask.objects.update_or_create(
            workflow=workflow, task=task, defaults={"sort_order": order}
        )


def _task(model: str, name: str) -> Task:
    """The active task of this kind and name."""
    task, _ = apps.get_model(model).objects.update_or_create(name=name, defaults={"active": True})
    return task.task_ptr


def _steps_wanted(moderation: Moderation) -> list[tuple[str, str]]:
    """Task model and name of each step in order; that of the approvers is the last."""
    first = moderation.asked_first
    steps = [(first, str(apps.get_model(first).step_name))] if first else []
    return [*steps, (GroupApprovalTask._meta.label, moderation.step or moderation.name)]


def _steps_of(workflow: Workflow) -> list[tuple[str, str]]:
    tasks = Task.objects.filter(workflow_tasks__workflow=workflow, active=True)
    ordered = tasks.order_by("workflow_tasks__sort_order").specific()
    return [(task._meta.label, task.name) for task in ordered]


def _approvers(workflow: Workflow) -> Iterator[str]:
    for task in GroupApprovalTask.objects.filter(workflow_tasks__workflow=workflow):
        yield from task.groups.values_list("name", flat=True)
