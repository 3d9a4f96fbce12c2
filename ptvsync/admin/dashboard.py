"""The panel of PTV on the dashboard: how fresh, what waits for whom, how much there is."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from ptvsync.freshness import copy_state
from ptvsync.models import Service, SyncRun

from .links import action_url, list_url
from .runs.allowed import allowed_actions
from .runs.queue import waiting_tasks
from .runs.words import counts_text
from .status import status_tag


class RegistryPanel(Component):
    """Shown to those who may see the runs."""

    name = "ptv"
    template_name = "ptvsync/admin/dashboard.html"
    order = 120

    @property
    def media(self) -> Media:
        """The look of its tags."""
        return Media(css={"all": ["css/admin/ptv.css"]})

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The state of the copy, the last run and the number of services."""
        request: HttpRequest = parent_context["request"]
        freshness, last = copy_state(), SyncRun.objects.last_ended()
        return {
            "freshness": freshness,
            "waiting": waiting_tasks(),
            "last": last,
            "tag": last and status_tag(last),
            "counts": last and counts_text(last),
            "last_url": last and action_url(last, "inspect"),
            "decisions": _decisions(request, freshness.run if freshness.is_braked else None),
            "services": Service.objects.published().count(),
            "services_url": list_url(Service),
            "runs_url": list_url(SyncRun),
        }


def _decisions(request: HttpRequest, braked: SyncRun | None) -> dict[str, str]:
    """The addresses of the answers, for the owner of a braked run."""
    if braked is None:
        return {}
    return {name: action_url(braked, name) for name in allowed_actions(braked, request.user)}
