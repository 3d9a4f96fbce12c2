"""The theme pages that themes are known by: those in the source language hold the rules and the owner."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet

from themepages.models import ThemePage


def source_themes() -> QuerySet[ThemePage]:
    """The theme pages in the source language, of every site."""
    return ThemePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
