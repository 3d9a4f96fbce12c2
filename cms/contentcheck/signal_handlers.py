"""A page's findings follow its publication."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.contentcheck.models import ContentFinding
from cms.contentcheck.recording import record


@receiver(page_published, dispatch_uid="contentcheck_published")
def check_published_page(sender: Any, instance: Page, **kwargs: Any) -> None:
    """Check what has just been published."""
    if instance.alias_of_id is None:
        record(instance)


@receiver(page_unpublished, dispatch_uid="contentcheck_unpublished")
def forget_unpublished_page(sender: Any, instance: Page, **kwargs: Any) -> None:
    """What nobody reads wants no mending."""
    ContentFinding.objects.filter(page_id=instance.pk).delete()
