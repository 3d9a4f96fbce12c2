"""The flags follow the sync."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from django_q.tasks import async_task

from ptvsync.signals import services_changed


@receiver(services_changed, dispatch_uid="quality-of-changed-services")
def evaluate_changed(service_ids: set[int], **_rest: Any) -> None:
    """Have the worker ask the rules about what changed: neither a sync nor an editor waits for that."""
    async_task("ptvsync.quality.tasks.evaluate_some", sorted(service_ids))
