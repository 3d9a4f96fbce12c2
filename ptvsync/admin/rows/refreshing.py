"""Fetching one service again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task

from ptvsync.admin.links import inspect_url
from ptvsync.admin.permissions import REFRESH
from ptvsync.admin.runs.confirm import ConfirmView
from ptvsync.admin.runs.starting import GOING_ON, is_busy
from ptvsync.models import Service
from ptvsync.sentences import PlainError


class RefreshServiceView(ConfirmView):
    """Gives the worker one service to fetch."""

    permission_required = REFRESH
    page_title = _("Fetch again from PTV")
    header_icon = "rotate"
    question = _("Fetch this service again from PTV?")
    explanation = _(
        "Fetches the service with its connections and channels, so that a change made in PTV is seen here at once. "
        "If PTV no longer publishes the service, it disappears from the site."
    )
    yes = _("Fetch again")
    done = _("The service was given to the worker to fetch: load the page again in a moment.")

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        """Find the service."""
        super().setup(request, *args, **kwargs)
        self.service = get_object_or_404(Service, pk=kwargs["pk"])

    def act(self) -> None:
        """Queue it; raises PlainError when a run is going on."""
        if is_busy():
            raise PlainError(GOING_ON)
        async_task(
            "ptvsync.tasks.refresh_service", str(self.service.registry_id), self.request.user.pk
        )

    def back_url(self) -> str:
        """The service's page."""
        return inspect_url(self.service)

    def get_page_subtitle(self) -> str:
        """Which service."""
        return self.service.name
