"""The report “Services that are gone”: where they are still used, with a way to replace them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button

from cms.spreadsheets import PlainExportMixin
from ptvsync.models import Service, Status
from themepages.permissions import may_see_hiding_reason

from .permissions import may_see_report
from .places import Place
from .uses import Uses, gone_services, uses_of_gone_services


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


def why_gone(service: Service, user: User | AnonymousUser) -> str:
    """Withdrawn, or hidden, with the reason for those who may know it."""
    if not service.is_published:
        return _("Withdrawn from PTV")
    addition = service.own_addition
    if addition is None or not may_see_hiding_reason(user):
        return _("Hidden by the county")
    return _("Hidden: %(reason)s") % {"reason": addition.hidden_reason}


def since(service: Service) -> Any:
    """When it left, or was hidden."""
    addition = service.own_addition
    return service.withdrawn_at if not service.is_published or not addition else addition.hidden_at


class ServiceColumn(Column):
    """The service, its provider, and the button."""

    cell_template_name = "themepages/withdrawal/service_cell.html"


class UsesColumn(Column):
    """Links to the pages, each with the versions that name the service."""

    cell_template_name = "themepages/withdrawal/uses_cell.html"

    def __init__(self, uses: Uses) -> None:
        super().__init__("uses", label=_("Used in"), accessor=lambda row: self._rows(uses, row))

    def _rows(self, uses: Uses, service: Service) -> list[tuple[Place, bool]]:
        return [(place, place.is_live_with(service.pk)) for place in uses[service.pk]]


class GoneFilterSet(WagtailFilterSet):
    """Withdrawn ones or hidden ones."""

    status = ChoiceFilter(
        label=gettext_lazy("Why it is gone"),
        choices=[
            (Status.WITHDRAWN, gettext_lazy("Withdrawn from PTV")),
            (Status.PUBLISHED, gettext_lazy("Hidden by the county")),
        ],
    )

    class Meta:
        model = Service
        fields = ["status"]


class GoneServicesReport(PlainExportMixin, ReportView):
    """Everybody concerned sees their part of it."""

    model = Service
    page_title = gettext_lazy("Services that are gone")
    header_icon = "warning"
    index_url_name = "themepages_gone_services"
    index_results_url_name = "themepages_gone_services_results"
    results_template_name = "themepages/withdrawal/report_results.html"
    filterset_class = GoneFilterSet
    list_export = ["name", "organization", "get_status_display", "withdrawn_at"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only those concerned."""
        if not may_see_report(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def uses(self) -> Uses:
        """The services and their places, looked for once."""
        return uses_of_gone_services(self.request.user)

    @cached_property
    def columns(self) -> list[Column]:
        """Service, reason, date, places."""
        return [
            ServiceColumn("name", label=_("Service")),
            Column("why", label=_("Why it is gone"), accessor=self._why),
            DateColumn("since", label=_("Since"), accessor=since),
            UsesColumn(self.uses),
        ]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """What has been replaced, to be undone."""
        url = reverse("themepages_replacements")
        return [
            *super().header_more_buttons,
            Button(_("Replacements"), url=url, icon_name="history"),
        ]

    def get_base_queryset(self) -> QuerySet[Service]:
        """The services."""
        return gone_services(self.uses)

    def get_queryset(self) -> QuerySet[Service]:
        """The services in the report's own order."""
        return self.get_base_queryset()

    def _why(self, service: Service) -> str:
        return why_gone(service, self.request.user)
