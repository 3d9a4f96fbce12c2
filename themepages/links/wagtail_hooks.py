"""The catalogue in the editor's menu, its import, and the report among the reports."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from themepages.links.admin.import_view import import_links, import_list
from themepages.links.admin.report import BrokenLinksReport
from themepages.links.admin.viewset import CatalogueLinkViewSet
from themepages.links.municipal import municipal_links
from themepages.links.splitting import TopicalLinks


register_snippet(CatalogueLinkViewSet)


class BrokenLinksMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user sees the catalogue."""
        return BrokenLinksReport.permission_policy.user_has_any_permission(
            request.user, BrokenLinksReport.any_permission_required
        )


@hooks.register("register_admin_urls")
def link_urls() -> list[URLPattern]:
    """The import and the report."""
    report, results = BrokenLinksReport.as_view(), BrokenLinksReport.as_view(results_only=True)
    return [
        path("links/import/", import_links, name="links_import"),
        path("links/import/<int:pk>/", import_list, name="links_import_list"),
        path("reports/broken-links/", report, name="links_broken"),
        path("reports/broken-links/results/", results, name="links_broken_results"),
    ]


@hooks.register("register_reports_menu_item")
def broken_links_menu_item() -> MenuItem:
    """Reports → Broken links."""
    return BrokenLinksMenuItem(
        _("Broken links"), reverse("links_broken"), name="broken-links", icon_name="link", order=340
    )


hooks.register("theme_municipal_links", municipal_links)
hooks.register("theme_split_parts", TopicalLinks)
