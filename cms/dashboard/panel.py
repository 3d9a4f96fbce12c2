"""“What waits for me” on the first page of the admin."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.forms import Media
from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from cms.dashboard.waiting import Waiting
from cms.plugins.registry import contributions


logger = logging.getLogger(__name__)
Contribution = Callable[[HttpRequest], Waiting | None]


class WaitingPanel(Component):
    """The lines that plugins give for this user; says so when nothing waits."""

    name = "waiting"
    template_name = "dashboard/admin/waiting.html"
    order = 50

    @property
    def media(self) -> Media:
        """The look of its lines."""
        return Media(css={"all": ["css/admin/dashboard.css"]})

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The lines, the most pressing first."""
        return {"lines": waiting_lines(parent_context["request"])}


def waiting_lines(request: HttpRequest) -> list[Waiting]:
    """What waits for the user: urgent ones first, then by age."""
    lines = (_guarded(contribute, request) for contribute in contributions("dashboard"))
    return sorted((line for line in lines if line and line.count), key=lambda line: line.rank)


def _guarded(contribute: Contribution, request: HttpRequest) -> Waiting | None:
    try:
        return contribute(request)
    # Whatever one plugin raises, the editor still gets to the other lines and to the menu.
    except Exception:
        logger.exception("The dashboard's line %r failed.", contribute)
        return None
