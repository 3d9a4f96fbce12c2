"""From a page to its parts, whatever its type and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from cms.contentcheck.blocks import block_parts
from cms.contentcheck.parts import Content, Kind, Part


SUMMARIES = ("summary", "lead")
# Ending of a field's name → what it tells of the image.
BESIDE_IMAGE = {"_alt": Kind.ALT_TEXT, "_author": Kind.AUTHOR, "_licence": Kind.LICENCE}


def page_content(page: Page) -> Content:
    """The texts that editors write on a page; ``page`` is specific."""
    return Content(page.locale.language_code, tuple(_parts(page)))


def _parts(page: Page) -> Iterator[Part]:
    yield Part(Kind.TITLE, "title", page.title)
    for field in page._meta.fields:
        if field not in Page._meta.fields and field.editable:
            yield from _field_parts(page, field)


def _field_parts(page: Page, field: Any) -> Iterator[Part]:
    value = getattr(page, field.attname)
    if isinstance(field, StreamField):
        yield from block_parts(field.stream_block, value, field.name)
    elif isinstance(field, RichTextField):
        yield Part(Kind.RICH_TEXT, field.name, value or "")
    elif field.name in SUMMARIES:
        yield Part(Kind.SUMMARY, field.name, value or "")
    elif isinstance(field, models.TextField):
        yield Part(Kind.TEXT, field.name, value or "")
    elif isinstance(field, models.ForeignKey) and field.related_model is get_image_model():
        yield from _image_parts(page, field.name, value)


def _image_parts(page: Page, name: str, image_id: int | None) -> Iterator[Part]:
    """The alternative text, the author and the licence that stand beside an image field."""
    if image_id:
        for ending, kind in BESIDE_IMAGE.items():
            if hasattr(page, f"{name}{ending}"):
                yield Part(kind, f"{name}{ending}", getattr(page, f"{name}{ending}"))
