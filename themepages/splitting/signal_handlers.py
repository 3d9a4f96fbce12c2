"""What belongs to a split-off theme comes when it is published, and goes back when it is deleted."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db.models.signals import pre_delete
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.signals import page_published

from themepages.models import ThemePage
from themepages.splitting.following import OldAddresses, follow, followers, origin


@receiver(page_published, sender=ThemePage, dispatch_uid="splitting_published")
def split_theme_published(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """Take along what was chosen."""
    follow(instance)


@receiver(pre_delete, sender=ThemePage, dispatch_uid="splitting_deleted")
def split_theme_goes(sender: Any, instance: ThemePage, **kwargs: Any) -> None:
    """Give everything back, also what came later: it would be lost with the theme."""
    source = origin(instance)
    if source is None:
        return
    for follower in followers():
        if not isinstance(follower, OldAddresses):
            keys = [key for key, _name in follower.choices(instance)]
            follower.move(keys, instance, source)
    redirects = list(Redirect.objects.filter(redirect_page=instance.pk))
    on_commit(partial(_lead_to, source, redirects))


def _lead_to(source: ThemePage, redirects: list[Redirect]) -> None:
    """The database has deleted them together with their page: make them again."""
    for row in redirects:
        row.pk, row.redirect_page = None, source.page_ptr
    taken = Redirect.objects.filter(old_path__in=[row.old_path for row in redirects])
    held = set(taken.values_list("old_path", "site"))
    new = [row for row in redirects if (row.old_path, row.site_id) not in held]
    if ThemePage.objects.filter(pk=source.pk).exists():
        Redirect.objects.bulk_create(new)
