"""What wagtail-localize keeps of a page for translating, which would bring the old service back."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, TranslationSource

from .content import Content


def renew_source(page: Page) -> None:
    """Take the published page anew, if it was ever submitted for translation."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key)
    for source in sources.filter(locale=page.locale):
        source.update_from_db()


def swap_overrides(page: Page, before: Content, after: Content, services: tuple[int, int]) -> None:
    """Follow a swap of (old, new) where a translator chose the service for this language alone."""
    old, new = services
    overrides = SegmentOverride.objects.filter(
        locale=page.locale, context__object_id=page.translation_key, data_json=str(old)
    )
    for override in overrides.select_related("context"):
        if _block(before, override.context.path) != _block(after, override.context.path):
            override.data_json = str(new)
            override.save(update_fields=["data_json"])


def _block(content: Content, path: str) -> Any:
    """The block of a stream in which a path such as ``body.<id>.service`` leads."""
    field, key = [*path.split("."), ""][:2]
    blocks = content.streams.get(field) or ()
    return next((block for block in blocks if block.get("id") == key), None)
