"""Coverage in Wagtail's admin: its addresses and its place among the reports."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from themepages.coverage.admin import urls
from themepages.coverage.admin.base import CoverageMixin


class CoverageMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may read coverage."""
        return request.user.has_perm(CoverageMixin.permission_required)


@hooks.register("register_admin_urls")
def coverage_urls() -> list[URLResolver]:
    """Addresses below ``/admin/coverage/``."""
    return [path("coverage/", include(urls))]


@hooks.register("register_reports_menu_item")
def coverage_menu_item() -> MenuItem:
    """Reports → Coverage."""
    return CoverageMenuItem(
        _("Coverage"),
        reverse("coverage_admin:matrix"),
        name="coverage",
        icon_name="table",
        order=300,
    )
