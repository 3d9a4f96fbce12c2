"""Events in another language than the reader's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page


if TYPE_CHECKING:
    from events.models import EventOccurrence


def foreign_language(page: Page) -> str:
    """The code of the page's language; empty when it is the one being read."""
    code = page.locale.language_code
    return "" if code == (get_language() or settings.LANGUAGE_CODE) else code


def any_is_foreign(occurrences: Iterable[EventOccurrence]) -> bool:
    """Whether some of the occurrences are described in another language."""
    return any(foreign_language(row.page) for row in occurrences)
