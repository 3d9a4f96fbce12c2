"""What the rows of a model are called, where the model's own name would not do in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import pgettext_lazy


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# Wagtail's names are not translated or are in another case, and settings have no plural.
NAMES: dict[str, _StrPromise] = {
    "cms.regionsettings": pgettext_lazy("what a role keeps", "the settings of the region"),
    "keepers.themeapproval": pgettext_lazy("what a role keeps", "the setting of approvals"),
    "wagtailimages.image": pgettext_lazy("what a role keeps", "images"),
    "wagtaildocs.document": pgettext_lazy("what a role keeps", "documents"),
    "wagtailredirects.redirect": pgettext_lazy("what a role keeps", "redirects"),
    "wagtail_localize.translation": pgettext_lazy("what a role keeps", "translations"),
    "wagtailcore.collection": pgettext_lazy("what a role keeps", "collections of images and files"),
    "wagtailcore.site": pgettext_lazy("what a role keeps", "sites"),
    "wagtailcore.workflow": pgettext_lazy("what a role keeps", "workflows"),
    "wagtailcore.task": pgettext_lazy("what a role keeps", "steps of workflows"),
    "auth.user": pgettext_lazy("what a role keeps", "users"),
    "auth.group": pgettext_lazy("what a role keeps", "groups of users"),
}


def thing_and_action(content_type: int, codename: str) -> tuple[str, str] | None:
    """What a right is about and what it lets do; None when its model is no longer installed."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    if model is None:
        return None
    name = NAMES.get(model._meta.label_lower, model._meta.verbose_name_plural)
    return str(name), codename.removesuffix(f"_{model._meta.model_name}")
