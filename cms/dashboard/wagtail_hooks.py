"""The list on the first page of the admin, and the list of one's own drafts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks

from cms.dashboard.drafts import DraftsView
from cms.dashboard.panel import WaitingPanel


@hooks.register("construct_homepage_panels")
def waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Above Wagtail's own."""
    panels.append(WaitingPanel())


@hooks.register("register_admin_urls")
def drafts_urls() -> list[URLPattern]:
    """The list of one's own drafts, and its results alone for the filters."""
    results = DraftsView.as_view(results_only=True)
    return [
        path("reports/my-drafts/", DraftsView.as_view(), name="dashboard_drafts"),
        path("reports/my-drafts/results/", results, name="dashboard_drafts_results"),
    ]
