"""The page of the message to an organisation's maintainer; nothing is sent from here."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from cms.region.models import RegionSettings
from ptvsync.admin.permissions import ReadOnlyPolicy
from ptvsync.models import Organization, Service
from ptvsync.quality.message import Message, message_to
from ptvsync.quality.models import QualityFlag


class MessageView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Subject and text in fields from which they can be copied, and a way to the mail program."""

    permission_policy = ReadOnlyPolicy(QualityFlag)
    permission_required = "view"
    template_name = "quality/admin/message.html"
    page_title = _("Message to the maintainer")
    header_icon = "mail"
    _show_breadcrumbs = True

    def get_page_subtitle(self) -> str:
        """Whose maintainer."""
        return self.organization.name

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the organisation."""
        super().setup(request, *args, **kwargs)
        rows = Organization.objects.select_related("parent").defer("payload")
        self.organization = get_object_or_404(rows, pk=kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way here from the report."""
        report = {"url": reverse("quality_report"), "label": _("Quality")}
        here = {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, report, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the message."""
        with_hints = "hints" in self.request.GET
        return super().get_context_data(**kwargs) | {
            "message": self._message(with_hints),
            "with_hints": with_hints,
            "organization": self.organization,
        }

    def _message(self, with_hints: bool) -> Message:
        region = RegionSettings.for_request(self.request)
        return message_to(
            self.organization,
            sender=region.county_name or settings.WAGTAIL_SITE_NAME,
            contact=region.contact_email,
            our_url=self._our_url,
            with_hints=with_hints,
        )

    def _our_url(self, service: Service) -> str:
        path = service.get_absolute_url()
        root = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        return f"{root}{path}" if root else self.request.build_absolute_uri(path)
