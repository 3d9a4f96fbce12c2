"""The registry's corner of the admin menu."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from ptvsync.models import (
    Municipality,
    Organization,
    Service,
    ServiceChannel,
    ServiceCollection,
)

from .chooser import PublishedChooserViewSet
from .filters import (
    ChannelFilterSet,
    CollectionFilterSet,
    OrganizationFilterSet,
    ServiceFilterSet,
)
from .read_only import ReadOnlyViewSet
from .rows.inspecting import RegistryInspectView, ServiceInspectView
from .rows.refreshing import RefreshServiceView
from .runs.viewset import SyncRunViewSet
from .searching import PROVIDED_FIELDS
from .views import ReadOnlyIndexView, RegistryIndexView


class RegistryViewSet(ReadOnlyViewSet):
    """A listing of registry rows."""

    index_view_class = RegistryIndexView
    inspect_view_class = RegistryInspectView
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
    search_fields = PROVIDED_FIELDS
    inspect_view_class = ServiceInspectView
    chooser_viewset_class = PublishedChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Service]:
        """Services with their providers in one query."""
        return Service.objects.select_related("organization").defer("record", "payload")

    def get_urlpatterns(self) -> list[URLPattern]:
        """The reading views and fetching again."""
        refresh = path("refresh/<int:pk>/", RefreshServiceView.as_view(), name="refresh")
        return [*super().get_urlpatterns(), refresh]


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
    search_fields = PROVIDED_FIELDS
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


class ServiceCollectionViewSet(RegistryViewSet):
    """Service collections."""

    model = ServiceCollection
    icon = "list-ul"
    index_view_class = ReadOnlyIndexView
    list_display = [
        "name",
        Column("services", label=_("Services"), accessor=lambda row: len(row.service_ids)),
        STATUS,
        MODIFIED,
    ]
    filterset_class = CollectionFilterSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[ServiceCollection]:
        """Collections without their payloads."""
        return ServiceCollection.objects.defer("record", "payload")


class RegistryGroup(SnippetViewSetGroup):
    """The menu entry."""

    items = (
        ServiceViewSet,
        OrganizationViewSet,
        ServiceChannelViewSet,
        ServiceCollectionViewSet,
        MunicipalityViewSet,
        SyncRunViewSet,
    )
    menu_label = _("PTV services")
    menu_icon = "download"
    menu_order = 260
