"""The report “Themes: obligations and upkeep”."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports import ReportView

from cms.spreadsheets import PlainExportMixin
from themepages.models import ThemePage
from themepages.upkeep.state import MISSING, ORPHANED, due, themes, themes_without_page


WANTS = {
    "missing": gettext_lazy("Mandatory but not published"),
    "orphaned": gettext_lazy("Without an owner"),
    "due": gettext_lazy("Review is due"),
}


def publication_text(theme: ThemePage) -> str:
    """Published or scheduled, and on which day; else what is planned."""
    if theme.live:
        return _("Published %(day)s") % {"day": _day(theme.first_published_at)}
    if theme.goes_live_at:
        return _("Scheduled for %(day)s") % {"day": _day(theme.goes_live_at)}
    planned = theme.planned_publication
    return _("Draft, planned: %(when)s") % {"when": planned} if planned else _("Draft")


def keepers_text(theme: ThemePage) -> str:
    """The owner, and the deputy if there is one."""
    return ", ".join(get_user_display_name(user) for user in (theme.owner, theme.deputy) if user)


def review_text(theme: ThemePage) -> str:
    """The day of the next review."""
    return date_format(theme.review_date, "SHORT_DATE_FORMAT") if theme.review_date else ""


def _day(when: datetime | None) -> str:
    return date_format(timezone.localtime(when), "SHORT_DATE_FORMAT") if when else ""


def wants_of(theme: ThemePage) -> list[str]:
    """What the theme wants, in words; the same conditions as the filter's."""
    is_due = theme.live and theme.review_date and theme.review_date <= timezone.localdate()
    found = {
        "missing": not theme.live and theme.obligation != "ei",
        "orphaned": theme.owner is None or not theme.owner.is_active,
        "due": is_due,
    }
    return [str(WANTS[name]) for name, holds in found.items() if holds]


class ThemeColumn(Column):
    """The theme, what it wants, and the button for those who may edit it."""

    cell_template_name = "upkeep/admin/theme_cell.html"

    def get_cell_context_data(self, instance: ThemePage, parent_context: Any) -> dict[str, Any]:
        """Add what the theme wants, and what the user may do about it."""
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        tester = instance.permissions_for_user(request.user)
        context["csrf_token"] = get_token(request)
        return {
            **context,
            "wants": wants_of(instance),
            "may_review": tester.can_edit(),
            "may_name_keepers": tester.can_publish(),
        }


class UpkeepFilterSet(WagtailFilterSet):
    """By what the theme wants."""

    wants = ChoiceFilter(
        label=gettext_lazy("Wants care"), choices=list(WANTS.items()), method="narrow"
    )

    class Meta:
        model = ThemePage
        fields = ["obligation"]

    def narrow(self, pages: QuerySet[ThemePage], name: str, value: str) -> QuerySet[ThemePage]:
        """The themes that want it."""
        conditions = {"missing": MISSING, "orphaned": ORPHANED, "due": due(timezone.localdate())}
        return pages.filter(conditions[value])


class UpkeepReport(PlainExportMixin, ReportView):
    """Every theme in the source language: must it be, is it, since when, with what, and whose is it."""

    model = ThemePage
    page_title = gettext_lazy("Themes: obligations and upkeep")
    header_icon = "list-ul"
    index_url_name = "upkeep_report"
    index_results_url_name = "upkeep_report_results"
    results_template_name = "upkeep/admin/report_results.html"
    filterset_class = UpkeepFilterSet
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    list_export = [
        "get_thl_theme_display",
        "title",
        "get_obligation_display",
        "live",
        "first_published_at",
        "goes_live_at",
        "planned_publication",
        "service_count",
        "owner",
        "deputy",
        "review_date",
    ]

    @cached_property
    def columns(self) -> list[Column]:
        """One for each question."""
        return [
            ThemeColumn("title", label=_("Theme"), width="25%"),
            Column("thl", label=_("National theme"), accessor="get_thl_theme_display"),
            Column("obligation", label=_("Mandatory"), accessor="get_obligation_display"),
            Column("publication", label=_("Publication"), accessor=publication_text),
            Column("service_count", label=_("Services")),
            Column("keepers", label=_("Owner and deputy"), accessor=keepers_text),
            Column("review_date", label=_("Review"), accessor=review_text),
        ]

    def get_base_queryset(self) -> QuerySet[ThemePage]:
        """The themes in the report's own order."""
        return themes()

    def get_queryset(self) -> QuerySet[ThemePage]:
        """Filtered; Wagtail's own ordering would undo ours."""
        return self.filter_queryset(self.get_base_queryset())

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the national themes that have no page at all."""
        context = super().get_context_data(*args, **kwargs)
        return {**context, "without_page": themes_without_page()}
