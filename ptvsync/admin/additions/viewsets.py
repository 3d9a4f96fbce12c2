"""The county's own additions in the admin menu."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, UserColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from ptvsync.models import OrganizationOverride, ServiceAddition

from .filters import AdditionFilterSet
from .panels import addition_panel, override_panel
from .views import AdditionCreateView


class AdditionIndexView(IndexView):
    """Additions with their services and providers in one query."""

    def get_base_queryset(self) -> QuerySet:
        """The rows."""
        rows = ServiceAddition.objects.select_related("service__organization", "hidden_by")
        return rows.defer("service__record", "service__payload")


class ServiceAdditionViewSet(ModelViewSet):
    """Notes, keywords and hidden services."""

    model = ServiceAddition
    name = "ptvsync_additions"
    menu_label = _("Notes and hidden services")
    icon = "edit"
    copy_view_enabled = False
    index_view_class = AdditionIndexView
    add_view_class = AdditionCreateView
    filterset_class = AdditionFilterSet
    list_per_page = 50
    list_display = [
        "__str__",
        Column("provider", label=_("Provider"), accessor="service.organization.name"),
        BooleanColumn("has_note", label=_("Note")),
        BooleanColumn("hidden", label=_("Hidden"), sort_key="hidden"),
        Column("hidden_reason", label=_("Reason")),
        Column("status", label=_("Status in PTV"), accessor="service.get_status_display"),
        DateColumn("changed_at", label=_("Last edited"), sort_key="changed_at"),
    ]
    search_fields = ["service__name", "note_fi", "note_sv", "note_en", "hidden_reason"]
    ordering = ["service__name"]

    def get_edit_handler(self) -> Panel:
        """The form of a new one."""
        return addition_panel(is_new=True)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The form of an old one."""
        panel = addition_panel(is_new=False)
        return super().get_edit_view_kwargs(
            panel=panel, form_class=panel.get_form_class(), **kwargs
        )


class OrganizationOverrideViewSet(ModelViewSet):
    """Provider types that the owner has chosen."""

    model = OrganizationOverride
    name = "ptvsync_overrides"
    menu_label = _("Provider types")
    icon = "group"
    copy_view_enabled = False
    list_display = [
        "organization",
        Column("provider_type", label=_("Provider type"), accessor="get_provider_type_display"),
        Column("reason", label=_("Reason")),
        UserColumn("changed_by"),
        DateColumn("changed_at", label=_("Last edited"), sort_key="changed_at"),
    ]
    list_filter = ["provider_type"]
    search_fields = ["organization__name", "reason"]
    ordering = ["organization__name"]

    def get_edit_handler(self) -> Panel:
        """The form of a new one."""
        return override_panel(is_new=True)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The form of an old one."""
        panel = override_panel(is_new=False)
        return super().get_edit_view_kwargs(
            panel=panel, form_class=panel.get_form_class(), **kwargs
        )


class AdditionsGroup(ViewSetGroup):
    """The menu entry."""

    items = (
        ServiceAdditionViewSet("ptvsync_additions"),
        OrganizationOverrideViewSet("ptvsync_overrides"),
    )
    menu_label = _("Own additions")
    menu_icon = "edit"
    menu_order = 265
