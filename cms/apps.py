"""The frame's app config: it registers the project's own system checks."""

from __future__ import annotations

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """The frame: region settings, plugins, governance, page cache. It knows no other app."""

    name = "cms"
    verbose_name = "Tarjotin"

    def ready(self) -> None:
        """Register the system checks and the page cache's signal handlers."""
        from cms import checks  # noqa: F401
        from cms.pagecache import signal_handlers  # noqa: F401
