"""What must follow when a redirect is made, a page appears, or a page moves with unpublished ones below it."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, post_page_move

from cms.addresses.hidden_pages import redirect_hidden_pages
from cms.addresses.models import MissedAddress
from cms.addresses.straighten import pass_over, straighten, straighten_all


@receiver(pre_save, sender=Redirect)
def redirect_saving(instance: Redirect, **_arguments: Any) -> None:
    """No redirect leads to another redirect."""
    straighten(instance)


@receiver(post_save, sender=Redirect)
def redirect_saved(instance: Redirect, **_arguments: Any) -> None:
    """The address is missed no more, and nothing stops at it on its way."""
    pass_over(instance)
    MissedAddress.objects.filter(path=instance.old_path).delete()


@receiver(page_published)
def page_appeared(sender: Any, **_arguments: Any) -> None:
    """A link may have waited for the page."""
    straighten_all()


@receiver(page_slug_changed)
def page_renamed(instance: Page, instance_before: Page, **_arguments: Any) -> None:
    """Wagtail sees to the published pages below, we to the others."""
    redirect_hidden_pages(instance, instance_before.url_path)


@receiver(post_page_move)
def page_moved(
    instance: Page, url_path_before: str, url_path_after: str, **_arguments: Any
) -> None:
    """As for a rename; changing the order of pages moves no address."""
    if url_path_before != url_path_after:
        redirect_hidden_pages(instance, url_path_before)
