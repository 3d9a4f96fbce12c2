"""The dashboard's line for those who translate."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from cms.translations.rows import PERMISSION, page_translations
from cms.translations.state import PageTranslation


def translations_line(request: HttpRequest) -> Waiting | None:
    """How many translations are behind, of the pages that the user may change."""
    if not request.user.has_perm(PERMISSION):
        return None
    behind = [row for row in page_translations(request.user) if row.is_behind]  # type: ignore[arg-type]
    url = reverse("translations_behind")
    return Waiting(_("Translations behind their source"), len(behind), url, _oldest(behind))


def _oldest(rows: list[PageTranslation]) -> datetime | None:
    days = (row.page.last_published_at for row in rows)
    return min((day for day in days if day), default=None)
