"""The same explanation for editors, who also see why the county hides a service."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ptvsync.freshness import freshness
from ptvsync.models import Service
from themepages.permissions import may_see_hiding_reason
from themepages.visibility.answer import explained


class ServiceVisibilityView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Where a service of the copy is shown, and why not elsewhere."""

    permission_required = "ptvsync.view_service"
    template_name = "themepages/admin/service_visibility.html"
    page_title = _("Where the service is shown")
    header_icon = "view"
    _show_breadcrumbs = True

    @cached_property
    def service(self) -> Service:
        """The service that is asked about."""
        services = Service.objects.select_related("organization", "addition__hidden_by")
        return get_object_or_404(services, pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The list of services, the service, and this page."""
        names = Service.snippet_viewset  # type: ignore[attr-defined]
        index, inspect = names.get_url_name("list"), names.get_url_name("inspect")
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse(index), "label": str(Service._meta.verbose_name_plural)},
            {"url": reverse(inspect, args=[self.service.pk]), "label": self.service.name},
            {"url": "", "label": str(self.page_title)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the explanation, and the reason for those who may know it."""
        addition = getattr(self.service, "addition", None)
        may_see = may_see_hiding_reason(self.request.user)
        hiding = addition if addition and addition.hidden and may_see else None
        return super().get_context_data(**kwargs) | {
            "subject": explained(self.service, self.request),
            "hiding": hiding,
            "checked_at": freshness(),
        }
