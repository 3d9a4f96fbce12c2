"""The flags follow the sync."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from ptvsync.signals import services_changed

from .tasks import evaluate_some


@receiver(services_changed, dispatch_uid="quality-of-changed-services")
def evaluate_changed(service_ids: set[int], **_rest: Any) -> None:
    """Ask the rules about what changed, so that a mended fault is gone at once."""
    evaluate_some(service_ids)
