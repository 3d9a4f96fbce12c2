"""The frame's place in Wagtail's admin: the list of plugins, and the menu items that plugins bring."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.admin_views import PluginListView
from cms.plugins import stream_adapter  # noqa: F401
from cms.plugins.registry import contributions


class PluginListMenuItem(MenuItem):
    """Shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user owns the region's settings."""
        return request.user.has_perm(PluginListView.permission_required)


@hooks.register("register_admin_urls")
def plugin_list_url() -> list[URLPattern]:
    """Address of the list of plugins."""
    return [path("plugins/", PluginListView.as_view(), name="cms_plugins")]


@hooks.register("register_settings_menu_item")
def plugin_list_menu_item() -> MenuItem:
    """Settings → Lisäosat."""
    return PluginListMenuItem(
        _("Plugins"), reverse("cms_plugins"), icon_name="plus-inverse", order=900
    )


@hooks.register("construct_main_menu")
def plugin_menu_items(request: HttpRequest, items: list[MenuItem]) -> None:
    """Menu items that plugins declare."""
    items.extend(
        item for item in (make() for make in contributions("menu_items")) if item.is_shown(request)
    )
