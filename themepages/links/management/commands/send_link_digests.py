"""``manage.py send_link_digests``: the weekly job by hand."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from themepages.links.tasks import send_digests


class Command(BaseCommand):
    """Writes to the owners of links that want care."""

    help = "Write to the owners of links that are broken, moved or due for review."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many letters went."""
        self.stdout.write(f"{send_digests()} letters")
