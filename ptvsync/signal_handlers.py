"""What follows when the county's own additions change: the public sees it at once."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from ptvsync.models import OrganizationOverride, ServiceAddition
from ptvsync.overrides import apply_overrides
from ptvsync.signals import services_changed


@receiver([post_save, post_delete], sender=ServiceAddition, dispatch_uid="ptvsync_addition_changed")
def announce_addition(sender: Any, instance: ServiceAddition, **kwargs: Any) -> None:
    """The service's themes, search documents and kept pages are made anew."""
    changed = {instance.service_id}
    transaction.on_commit(lambda: services_changed.send(ServiceAddition, service_ids=changed))


@receiver(
    [post_save, post_delete], sender=OrganizationOverride, dispatch_uid="ptvsync_override_changed"
)
def apply_override(sender: Any, instance: OrganizationOverride, **kwargs: Any) -> None:
    """The organisation, its parts and their services get their new type."""
    apply_overrides()
