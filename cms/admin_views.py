"""Views of the frame in Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.plugins.overview import plugin_rows


class PluginListView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Lists the plugins; for those who may change the region's settings."""

    permission_required = "cms.change_regionsettings"
    template_name = "cms/admin/plugin_list.html"
    page_title = _("Plugins")
    header_icon = "plus-inverse"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way here, which is also the heading."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the rows, the core's apart."""
        rows = plugin_rows()
        return super().get_context_data(**kwargs) | {
            "optional": [row for row in rows if row.setting is not None],
            "core": [row for row in rows if row.setting is None],
        }
