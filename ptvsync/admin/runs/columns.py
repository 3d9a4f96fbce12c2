"""Columns of the list of runs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ptvsync.admin.status import status_tag
from ptvsync.models import SyncRun

from .words import counts_text, duration_text, kind_text, starter_text


class StatusColumn(Column):
    """The status with its icon."""

    cell_template_name = "ptvsync/admin/runs/status_cell.html"

    def get_cell_context_data(
        self, instance: SyncRun, parent_context: dict[str, Any]
    ) -> dict[str, Any]:
        """Add the tag."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"tag": status_tag(instance)}


RUN_COLUMNS = [
    StatusColumn("status", label=_("Status"), sort_key="status"),
    Column("kind", label=_("What was fetched"), accessor=kind_text, sort_key="kind"),
    Column("starter", label=_("Started by"), accessor=starter_text),
    Column("counts", label=_("Services"), accessor=counts_text),
    Column("duration", label=_("Duration"), accessor=duration_text),
    Column("message", label=_("Message")),
]
