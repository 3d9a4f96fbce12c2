"""Who keeps each theme, and whose yes it waits for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from wagtail.models import Page, Workflow, WorkflowPage

from themepages.keepers.models import KeeperApprovalTask
from themepages.models import ThemePage


if TYPE_CHECKING:
    from django.contrib.auth.models import User


EVERY = Q()


@dataclass(frozen=True)
class ThemeRow:
    """A theme; ``steps`` are the names of the approvals in order, ``owner`` only one who is at work."""

    page: ThemePage
    owner: User | None
    deputy: User | None
    review_date: date | None
    steps: list[str]


def theme_rows(home: Page, condition: Q = EVERY) -> list[ThemeRow]:
    """The themes below a home page, by name; drafts too unless the condition leaves them out.

    A fixed number of queries.
    """
    pages = ThemePage.objects.child_of(home).filter(condition)
    themes = list(pages.select_related("owner", "deputy").defer("body").order_by("title"))
    own = dict(WorkflowPage.objects.filter(page__in=themes).values_list("page_id", "workflow_id"))
    general = home.get_workflow()
    steps = _steps()
    return [_row(theme, steps, own.get(theme.pk, general.pk if general else 0)) for theme in themes]


def _row(theme: ThemePage, steps: Mapping[int, list[tuple[str, bool]]], workflow: int) -> ThemeRow:
    owner, deputy = (
        user if user and user.is_active else None for user in (theme.owner, theme.deputy)
    )
    asked = [
        name for name, asks_keeper in steps.get(workflow, ()) if owner or deputy or not asks_keeper
    ]
    return ThemeRow(theme, owner, deputy, theme.review_date, asked)


def _steps() -> dict[int, list[tuple[str, bool]]]:
    """Workflow → the name of each step, and whether it asks the theme's own people."""
    keepers = set(KeeperApprovalTask.objects.values_list("pk", flat=True))
    flows = Workflow.objects.active().prefetch_related("workflow_tasks__task")
    return {
        flow.pk: [
            (row.task.name, row.task_id in keepers)
            for row in flow.workflow_tasks.all()
            if row.task.active
        ]
        for flow in flows
    }
