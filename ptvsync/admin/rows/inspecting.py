"""The page of a registry row."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button, HeaderButton

from ptvsync.admin.contributions import service_buttons, service_panels
from ptvsync.admin.links import action_url
from ptvsync.admin.permissions import REFRESH, VIEW_CHANGES
from ptvsync.admin.runs.queue import waiting_tasks
from ptvsync.admin.status import row_tag, status_tag
from ptvsync.admin.usage import uses_of
from ptvsync.admin.views import ReadOnlyInspectView
from ptvsync.freshness import freshness
from ptvsync.models import Service, SyncRun

from .channels import channel_panels
from .history import history
from .related import related
from .texts import facts, fields_of, text_table


class RegistryInspectView(ReadOnlyInspectView):
    """Facts, texts side by side, rows beside it, where it is used and how it has changed."""

    template_name = "ptvsync/admin/rows/inspect.html"

    @property
    def may_view_changes(self) -> bool:
        """Whether the user sees how the row has changed."""
        return self.request.user.has_perm(VIEW_CHANGES)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the parts."""
        row, fields = self.object, fields_of(self.object)
        parts = {
            "row": row,
            "row_tag": row_tag(row),
            "facts": facts(row, fields),
            "texts": text_table(fields),
            "related": related(row),
            "used_in": uses_of([row], self.request.user).get(row.pk, []),
            "history": history(row) if self.may_view_changes else None,
            "checked": freshness(),
        }
        return super().get_context_data(**kwargs) | parts


class ServiceInspectView(RegistryInspectView):
    """A service: its channels, its links outside, what other apps say of it, and fetching it again."""

    object: Service
    template_name = "ptvsync/admin/rows/service.html"

    def get_object(self, queryset: Any = None) -> Service:
        """The service with its provider."""
        return super().get_object(Service.objects.select_related("organization"))

    @cached_property
    def header_buttons(self) -> list[Button]:
        """Fetching again, for those who may."""
        if not self.request.user.has_perm(REFRESH):
            return []
        url = action_url(self.object, "refresh")
        return [HeaderButton(_("Fetch again from PTV"), url=url, icon_name="rotate")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Usage and what other apps offer."""
        return [*super().header_more_buttons, *service_buttons(self.request, self.object)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the service's own parts."""
        service = self.object
        refresh = SyncRun.objects.filter(kind=SyncRun.Kind.SINGLE, subject=service.registry_id)
        latest = refresh.order_by("-started_at").first()
        parts = {
            "channels": channel_panels(service),
            "panels": service_panels(self.request, service),
            "buttons": list(service_buttons(self.request, service)),
            "waiting": waiting_tasks(),
            "refresh": latest,
            "refresh_tag": latest and status_tag(latest),
            "public_url": service.get_absolute_url() if service.is_published else "",
            "suomi_fi_url": service.suomi_fi_url(),
        }
        return super().get_context_data(**kwargs) | parts
