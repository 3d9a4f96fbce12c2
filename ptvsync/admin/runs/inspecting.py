"""A run's own page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button, HeaderButton

from ptvsync.admin.links import action_url
from ptvsync.admin.moments import moment_text
from ptvsync.admin.status import status_tag
from ptvsync.admin.views import ReadOnlyInspectView
from ptvsync.models import Service, SyncRun
from ptvsync.sync import has_died, warning_text

from .allowed import ACTIONS, allowed_actions
from .change_list import ChangeList
from .counters import FATES, counter_rows
from .log_actions import failed_accept
from .outcome import outcome_of
from .timeline import timeline
from .words import duration_text, kind_text, starter_text


class SyncRunInspectView(ReadOnlyInspectView):
    """What happened, what to do, how far it is, what it counted and what it changed."""

    object: SyncRun
    template_name = "ptvsync/admin/runs/inspect.html"

    def get_object(self, queryset: QuerySet | None = None) -> SyncRun:
        """The run with the people who started it and decided on it."""
        people = SyncRun.objects.select_related("started_by", "decided_by")
        return super().get_object(people)

    @cached_property
    def header_buttons(self) -> list[Button]:
        """What the user can do with the run as it is now."""
        icons = {"accept": "check", "reject": "cross", "cancel": "no-view"}
        names = allowed_actions(self.object, self.request.user)
        return [
            HeaderButton(ACTIONS[name], url=action_url(self.object, name), icon_name=icons[name])
            for name in names
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the parts."""
        run = self.object
        parts = {
            "run": run,
            "tag": status_tag(run),
            "outcome": outcome_of(run),
            "failed_accept": failed_accept(run),
            "facts": list(self._facts()),
            "stages": timeline(run),
            "is_running": run.status == SyncRun.Status.RUNNING and not has_died(run),
            "actions": self.header_buttons,
            "fates": list(FATES.values()),
            "counters": counter_rows(run),
            "warnings": self._warnings(),
            "changes": ChangeList(run, self.request),
        }
        return super().get_context_data(**kwargs) | parts

    def _warnings(self) -> list[tuple[str, int]]:
        counted = self.object.counters.get("warnings", {})
        return [(str(warning_text(key)), count) for key, count in counted.items()]

    def _facts(self) -> Iterable[tuple[str, Any]]:
        run = self.object
        pairs = (
            (_("What was fetched"), kind_text(run)),
            (_("Service"), self._subject()),
            (_("Started"), moment_text(run.started_at)),
            (_("Started by"), starter_text(run)),
            (_("Duration"), duration_text(run)),
            (_("Decided by"), run.decided_by),
            (_("Decided"), moment_text(run.decided_at)),
            (_("PTV version"), run.api_version),
        )
        return (pair for pair in pairs if pair[1])

    def _subject(self) -> str:
        if self.object.subject is None:
            return ""
        service = Service.objects.filter(registry_id=self.object.subject).first()
        return service.name if service else str(self.object.subject)
