"""The registry's corner of the admin menu."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from ptvsync.models import Municipality, Organization, Service, ServiceChannel, SyncRun

from .chooser import PublishedChooserViewSet
from .filters import (
    ChannelFilterSet,
    OrganizationFilterSet,
    ServiceFilterSet,
    SyncRunFilterSet,
)
from .views import (
    ReadOnlyIndexView,
    RegistryIndexView,
    RegistryInspectView,
    RegistryUsageView,
    SyncRunInspectView,
)


class ReadOnlyViewSet(SnippetViewSet):
    """Listing, inspection and usage; the permission policy denies whatever else Wagtail offers."""

    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = ReadOnlyIndexView
    usage_view_class = RegistryUsageView
    list_per_page = 50
    search_backend_name = None

    @cached_property
    def inspect_view(self) -> Any:
        """The inspect view, told where usage is."""
        usage = self.get_url_name("usage")
        return self.construct_view(
            self.inspect_view_class, **self.get_inspect_view_kwargs(), usage_url_name=usage
        )


class RegistryViewSet(ReadOnlyViewSet):
    """A listing of registry rows."""

    index_view_class = RegistryIndexView
    inspect_view_class = RegistryInspectView
    inspect_template_name = "ptvsync/admin/inspect.html"
    search_fields = ["name"]
    ordering = ["name"]


STATUS = Column("status", label=_("Status"), accessor="get_status_display", sort_key="status")
MODIFIED = DateColumn("modified_at", label=_("Changed in PTV"), sort_key="modified_at")
PROVIDER = Column(
    "provider", label=_("Provider"), accessor="organization.name", sort_key="organization__name"
)
PROVIDER_TYPE = Column(
    "provider_type", label=_("Provider type"), accessor="get_provider_type_display"
)
TYPE = Column("type", label=_("Type"), accessor="get_type_display", sort_key="type")


class ServiceViewSet(RegistryViewSet):
    """Services."""

    model = Service
    icon = "help"
    list_display = ["name", PROVIDER, PROVIDER_TYPE, STATUS, MODIFIED]
    filterset_class = ServiceFilterSet
    chooser_viewset_class = PublishedChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Service]:
        """Services with their providers in one query."""
        return Service.objects.select_related("organization").defer("record", "payload")


class OrganizationViewSet(RegistryViewSet):
    """Organisations."""

    model = Organization
    icon = "group"
    list_display = ["name", PROVIDER_TYPE, STATUS, MODIFIED]
    filterset_class = OrganizationFilterSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organization]:
        """Organisations without their payloads."""
        return Organization.objects.defer("record", "payload")


class ServiceChannelViewSet(RegistryViewSet):
    """Service channels."""

    model = ServiceChannel
    icon = "site"
    list_display = ["name", PROVIDER, TYPE, STATUS, MODIFIED]
    filterset_class = ChannelFilterSet
    chooser_viewset_class = PublishedChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[ServiceChannel]:
        """Channels with their providers in one query."""
        return ServiceChannel.objects.select_related("organization").defer("record", "payload")


class MunicipalityViewSet(ReadOnlyViewSet):
    """Municipalities, so that an editor can choose one in a block."""

    model = Municipality
    icon = "site"
    list_display = [
        "__str__",
        Column("code", label=_("Code"), sort_key="code"),
        Column("county_code", label=_("Wellbeing services county"), sort_key="county_code"),
    ]
    search_fields = ["slug", "code"]
    ordering = ["slug"]


class SyncRunViewSet(ReadOnlyViewSet):
    """The diary of the sync."""

    model = SyncRun
    icon = "history"
    inspect_view_class = SyncRunInspectView
    inspect_template_name = "ptvsync/admin/inspect_sync_run.html"
    list_display = [
        "__str__",
        STATUS,
        Column("fetched", label=_("Fetched")),
        Column("message", label=_("Message")),
    ]
    filterset_class = SyncRunFilterSet
    ordering = ["-started_at"]


class RegistryGroup(SnippetViewSetGroup):
    """The menu entry."""

    items = (
        ServiceViewSet,
        OrganizationViewSet,
        ServiceChannelViewSet,
        MunicipalityViewSet,
        SyncRunViewSet,
    )
    menu_label = _("Finnish Service Catalogue")
    menu_icon = "download"
    menu_order = 300
