"""The setting takes effect when it is saved; the keepers get a letter when they are asked."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.models import TaskState
from wagtail.signals import task_submitted

from cms.governance.moderation import apply_moderation
from cms.pagecache.store import forget_pages
from themepages.keepers.governance import APPROVAL
from themepages.keepers.mail import KeeperNotifier
from themepages.keepers.models import ThemeApproval


@receiver(post_save, sender=ThemeApproval, dispatch_uid="keepers_setting_saved")
def place_workflow(sender: Any, raw: bool, **kwargs: Any) -> None:
    """Put the workflow on the themes, or take it off."""
    if not raw:
        apply_moderation(APPROVAL)
        on_commit(forget_pages)


# Kept here because signals hold their receivers weakly.
tell_keepers = KeeperNotifier()
task_submitted.connect(tell_keepers, sender=TaskState, dispatch_uid="keepers_asked")
