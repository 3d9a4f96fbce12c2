"""Wagtail's publication of what is due, after a look at what cannot be published."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.management.commands import publish_scheduled

from cms.contentcheck.holding import hold_back


# Wagtail looks at the clock after us: what comes due meanwhile is asked too.
MARGIN = timedelta(minutes=1)


class Command(publish_scheduled.Command):
    """Hold back, then publish; a trial run does neither."""

    def handle(self, *args: Any, **options: Any) -> None:
        """As Wagtail's command."""
        if not options["dryrun"]:
            hold_back(timezone.now() + MARGIN)
        super().handle(*args, **options)
