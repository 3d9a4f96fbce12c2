"""The list of runs with the buttons to start one."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.widgets.button import Button, HeaderButton

from ptvsync.admin.permissions import RUN
from ptvsync.admin.views import ReadOnlyIndexView
from ptvsync.freshness import copy_state
from ptvsync.models import SyncRun

from .queue import waiting_tasks
from .starting import STARTS


def start_url(what: str) -> str:
    """The address where a run is started."""
    viewset = SyncRun.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name("start"), args=[what])


class SyncRunIndexView(ReadOnlyIndexView):
    """Runs, the newest first, under the state of the copy and what waits for the worker."""

    template_name = "ptvsync/admin/runs/list.html"

    @cached_property
    def header_buttons(self) -> list[Button]:
        """Buttons for those who may start runs; the most usual one in sight."""
        return self._start_buttons()[:1]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The less usual ones behind the dots."""
        return [*super().header_more_buttons, *self._start_buttons()[1:]]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Add the state of the copy and the queue."""
        parts = {"freshness": copy_state(), "waiting": waiting_tasks()}
        return super().get_context_data(**kwargs) | parts

    def _start_buttons(self) -> list[Button]:
        if not self.request.user.has_perm(RUN):
            return []
        first, *others = STARTS
        make = {first: HeaderButton}
        return [
            make.get(what, Button)(
                STARTS[what].label, url=start_url(what), icon_name=STARTS[what].icon, priority=place
            )
            for place, what in enumerate([first, *others])
        ]
