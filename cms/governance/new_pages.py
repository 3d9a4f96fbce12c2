"""A page that is created gets its rights at once, so that nobody has to run a command for it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page

from cms.governance.actual import actual_rights, add_rights
from cms.governance.grants import Moderation, PageGrant
from cms.governance.moderation import apply_moderation
from cms.governance.wanted import Right, governance_table, permissions


@receiver(post_save, dispatch_uid="cms_governance_new_page")
def grant_rights_on_new_page(
    sender: Any, instance: Any, created: bool, raw: bool, **kwargs: Any
) -> None:
    """Give what the table says for pages of this type; groups that do not exist yet get nothing."""
    if not created or raw or not isinstance(instance, Page):
        return
    for grant in governance_table():
        if getattr(grant, "page_model", "").lower() != instance._meta.label_lower:
            continue
        if isinstance(grant, PageGrant):
            _give(grant, instance)
        elif isinstance(grant, Moderation) and _has_groups(grant):
            apply_moderation(grant)


def _has_groups(grant: Moderation) -> bool:
    return Group.objects.filter(name__in=grant.approvers).exists()


def _give(grant: PageGrant, page: Page) -> None:
    group = Group.objects.filter(name=grant.role).first()
    if group is None:
        return
    wanted = {
        Right("page", page.pk, name) for name in permissions("wagtailcore.page", grant.actions)
    }
    add_rights(group, sorted(wanted - actual_rights(group)))
