"""The import's place in the admin."""

from __future__ import annotations

from wagtail import hooks

from home.wordpress.admin.viewset import ImportViewSet


@hooks.register("register_admin_viewset")
def wordpress_imports() -> ImportViewSet:
    """The menu item, the list and the steps."""
    return ImportViewSet("wordpress", url_prefix="wordpress")
