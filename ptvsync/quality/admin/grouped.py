"""Reports that count flags by group, each group leading to its flags."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.db.models import CharField, Count, F, Func, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn

from ptvsync.admin.filters import own_municipalities
from ptvsync.models import Organization
from ptvsync.quality.models import CheckedService, Origin, QualityFlag
from ptvsync.quality.rules import RULES_BY_CODE
from ptvsync.quality.severity import Severity

from .columns import GroupColumn, MessageColumn, count_columns
from .reports import QualityReport


Rows = list[dict[str, Any]]


class GroupedReport(QualityReport, ABC):
    """Rows are dicts: ``key`` of the group, its ``name``, flags by severity and services that have them."""

    default_ordering = ("-serious", "-warning", "-hint", "key")
    key: Any = None
    list_export = ["name", "serious", "warning", "hint", "services"]
    export_headings = {
        "name": _("Name"),
        "serious": _("Serious"),
        "warning": _("Warnings"),
        "hint": _("Hints"),
        "services": _("Services with flags"),
        "checked": _("Services in all"),
    }

    def get_queryset(self) -> Any:
        """One row for each group."""
        flags = self.filter_queryset(QualityFlag.objects.all())
        counts: dict[str, Any] = {
            severity.value: Count("pk", filter=Q(severity=severity)) for severity in Severity
        }
        grouped = flags.annotate(key=self.key).values("key")
        services = Count("service", distinct=True)
        return self.order_queryset(grouped.annotate(**counts, services=services))

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, Any, Rows, bool]:
        """A page of rows with names."""
        paginator, page, rows, is_paginated = super().paginate_queryset(queryset, page_size)
        page.object_list = self.named(rows)
        return paginator, page, page.object_list, is_paginated

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """A spreadsheet has no pages."""
        return self.named(object_list) if self.is_export else object_list

    def named(self, rows: Any) -> Rows:
        """The rows with what is not counted."""
        found = list(rows)
        names = self.names([row["key"] for row in found])
        return [{**row, "name": str(names.get(row["key"], "–"))} for row in found]

    @abstractmethod
    def names(self, keys: list[Any]) -> dict[Any, Any]:
        """Key → name."""


class ProviderReport(GroupedReport):
    """By responsible organisation, with the message to its maintainer."""

    index_url_name = "quality_report"
    index_results_url_name = "quality_report_results"
    key = F("service__organization")
    list_export = [*GroupedReport.list_export, "checked"]

    @cached_property
    def columns(self) -> list[Column]:
        """The provider, the counts, and the message."""
        return [
            GroupColumn("organization", _("Provider")),
            *count_columns(),
            NumberColumn("checked", label=_("Services in all")),
            MessageColumn("message", label=_("Message to the maintainer")),
        ]

    def names(self, keys: list[Any]) -> dict[Any, Any]:
        """Names of organisations."""
        return dict(Organization.objects.filter(pk__in=keys).values_list("pk", "name"))

    def named(self, rows: Any) -> Rows:
        """With the number of all services, flagged or not."""
        found = super().named(rows)
        checked = CheckedService.objects.filter(service__organization__in=[r["key"] for r in found])
        if self.services is not None:
            checked = checked.filter(service__in=self.services)
        per_provider = checked.values_list("service__organization").annotate(count=Count("pk"))
        totals = dict(per_provider.order_by())
        return [{**row, "checked": totals.get(row["key"], row["services"])} for row in found]


class MunicipalityReport(GroupedReport):
    """By municipality of the region in which the service is offered."""

    index_url_name = "quality_by_municipality"
    index_results_url_name = "quality_by_municipality_results"
    key = Func(F("service__municipality_codes"), function="unnest", output_field=CharField())

    @cached_property
    def columns(self) -> list[Column]:
        """The municipality and the counts."""
        return [GroupColumn("municipality", _("Municipality")), *count_columns()]

    @cached_property
    def own(self) -> dict[str, str]:
        """Code → name of the region's municipalities."""
        places = own_municipalities()
        if self.region:
            places = places.filter(code__in=self.region.municipality_codes)
        return {row.code: str(row.title) for row in places}

    def get_queryset(self) -> Any:
        """The region's municipalities alone; the database cannot choose among unnested codes."""
        return [row for row in super().get_queryset() if row["key"] in self.own]

    def names(self, keys: list[Any]) -> dict[Any, Any]:
        """Names of municipalities."""
        return self.own


class OriginReport(GroupedReport):
    """By where the content is written."""

    index_url_name = "quality_by_origin"
    index_results_url_name = "quality_by_origin_results"
    key = F("service__quality_check__origin")

    @cached_property
    def columns(self) -> list[Column]:
        """The origin and the counts."""
        return [GroupColumn("origin", _("Origin")), *count_columns()]

    def names(self, keys: list[Any]) -> dict[Any, Any]:
        """Names of origins."""
        return dict(Origin.choices)


class RuleReport(GroupedReport):
    """By rule."""

    index_url_name = "quality_by_rule"
    index_results_url_name = "quality_by_rule_results"
    key = F("code")

    @cached_property
    def columns(self) -> list[Column]:
        """The rule and the counts."""
        return [GroupColumn("code", _("Rule")), *count_columns()]

    def names(self, keys: list[Any]) -> dict[Any, Any]:
        """Titles of rules; a rule of an older release goes by its code."""
        return {key: RULES_BY_CODE[key].title if key in RULES_BY_CODE else key for key in keys}
