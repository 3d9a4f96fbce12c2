"""The frame's place in Wagtail's admin: the list of plugins, menu items, and rules on accounts."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.views.bulk_action import BulkAction

from cms.admin_views import PluginListView
from cms.governance.users.rules import require_may_keep
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


@hooks.register("insert_editor_js")
def rich_text_names() -> SafeString:
    """Names for rich text editors."""
    return format_html(
        '<script type="module" src="{}"></script>', versioned_static("js/admin/name-rich-text.js")
    )


@hooks.register("insert_global_admin_css")
def narrow_screens() -> SafeString:
    """Wide lists that scroll on a phone."""
    return format_html(
        '<link rel="stylesheet" href="{}">', versioned_static("css/admin/narrow.css")
    )


@hooks.register("construct_help_menu")
def own_help_only(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without Wagtail's advertisements of itself, which lead to other hosts and count as unread."""
    items[:] = [item for item in items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("construct_main_menu")
def plugin_menu_items(request: HttpRequest, items: list[MenuItem]) -> None:
    """Menu items that plugins declare."""
    items.extend(
        item for item in (make() for make in contributions("menu_items")) if item.is_shown(request)
    )


@hooks.register("before_bulk_action")
def keep_superusers(
    request: HttpRequest, action_type: str, objects: list[Any], action: BulkAction
) -> None:
    """Many accounts at once are under the same rule as one."""
    if action.model is User:
        require_may_keep(request.user, objects)
