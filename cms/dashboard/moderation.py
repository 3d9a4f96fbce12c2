"""Approvals: what the user is asked to approve, and what came back to the user."""

from __future__ import annotations

from django.db.models import Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState, WorkflowState

from cms.dashboard.waiting import Waiting


def approvals_line(request: HttpRequest) -> Waiting:
    """Pages that wait for this user's yes."""
    states = TaskState.objects.reviewable_by(request.user)
    oldest = states.aggregate(oldest=Min("started_at"))["oldest"]
    url = f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true"
    return Waiting(_("Pages to approve"), states.count(), url, oldest, is_urgent=True)


def returned_line(request: HttpRequest) -> Waiting:
    """Pages that the user sent for approval and that came back with a wish."""
    states = WorkflowState.objects.filter(
        requested_by=request.user.pk, status=WorkflowState.STATUS_NEEDS_CHANGES
    )
    oldest = states.aggregate(oldest=Min("current_task_state__finished_at"))["oldest"]
    url = f"{reverse('wagtailadmin_reports:workflow')}?requested_by={request.user.pk}"
    url += f"&status={WorkflowState.STATUS_NEEDS_CHANGES}"
    return Waiting(_("Pages returned to me for changes"), states.count(), url, oldest)
