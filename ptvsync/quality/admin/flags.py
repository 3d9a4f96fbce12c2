"""The list of flags: what is wrong in which service, and how it is mended."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn

from ptvsync.quality.models import QualityFlag

from .columns import FlagColumn, service_url
from .reports import QualityReport


class FlagReport(QualityReport):
    """One row for each flag."""

    index_url_name = "quality_flags"
    index_results_url_name = "quality_flags_results"
    is_searchable = True
    search_fields = ["service__name", "service__organization__name"]
    list_export = [
        "service_name",
        "provider_name",
        "severity_name",
        "title",
        "explanation",
        "hint",
        "places",
        "first_seen",
        "ptv_id",
    ]
    export_headings = {
        "service_name": _("Service"),
        "provider_name": _("Provider"),
        "severity_name": _("Severity"),
        "title": _("Fault"),
        "explanation": _("Why it matters"),
        "hint": _("How to mend it in PTV"),
        "places": _("Where"),
        "first_seen": _("Since"),
        "ptv_id": _("PTV id"),
    }

    @cached_property
    def columns(self) -> list[Column]:
        """Service, provider, fault and its age."""
        return [
            TitleColumn(
                "service",
                label=_("Service"),
                accessor="service.name",
                get_url=lambda flag: service_url(flag.service),
                sort_key="service__name",
                width="28%",
            ),
            Column("provider", label=_("Provider"), accessor="provider_name", width="14%"),
            FlagColumn("flag", label=_("Fault and how to mend it")),
            Column(
                "first_seen",
                label=_("Since"),
                accessor=_since,
                sort_key="first_seen",
                width="10%",
            ),
        ]

    def get_base_queryset(self) -> Any:
        """Flags with their services and providers in one query."""
        flags = QualityFlag.objects.by_severity()
        heavy = ("record", "payload")
        return flags.select_related("service__organization").defer(
            *(f"service__{field}" for field in heavy),
            *(f"service__organization__{field}" for field in heavy),
        )


def _since(flag: QualityFlag) -> str:
    return date_format(flag.first_seen, "SHORT_DATE_FORMAT")
