"""A removed account is forgotten in Wagtail's history too, which keeps what was done but not to whom."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Model
from django.db.models.signals import post_delete
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.models import ModelLogEntry


def forget(key: str) -> int:
    """Leave the account's number in the place of its name; gives the number of entries.

    What the person did is kept by number alone, and is shown as done by a removed user.
    """
    kind = ContentType.objects.get_for_model(get_user_model())
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=key)
    return entries.update(label=F("object_id"))


@receiver(post_delete, sender="auth.User", dispatch_uid="people_user_deleted")
def user_deleted(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """Once the deletion stands, so that its own entry is there."""
    key = str(instance.pk)
    on_commit(lambda: forget(key))
