"""The frame's app config: it registers the project's own system checks."""

from __future__ import annotations

from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate


class CmsConfig(AppConfig):
    """The frame: region settings, plugins, governance, page cache. It knows no other app."""

    name = "cms"
    verbose_name = "Tarjotin"

    def ready(self) -> None:
        """Register system checks and signal handlers."""
        from cms import checks  # noqa: F401
        from cms.governance import new_pages  # noqa: F401
        from cms.pagecache import signal_handlers  # noqa: F401

        post_migrate.connect(create_cache_table, sender=self)


def create_cache_table(**kwargs: object) -> None:
    """Make the table of the database cache after migrating, so that nobody has to remember it."""
    call_command("createcachetable", verbosity=0)
