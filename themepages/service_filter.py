"""A filter of the admin's list of services: those that a theme shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter

from themepages.models import ThemePage


def theme_choices() -> list[tuple[str, str]]:
    """(theme key, title) of each theme once, in the reader's language where it is translated."""
    themes = ThemePage.objects.live().values_list(
        "translation_key", "title", "locale__language_code"
    )
    wanted = (get_language() or "").split("-")[0]
    titles: dict[UUID, str] = {}
    for key, title, language in themes:
        if key not in titles or language == wanted:
            titles[key] = title
    return sorted(((str(key), title) for key, title in titles.items()), key=lambda pair: pair[1])


class ThemeFilter(ChoiceFilter):
    """Services of one theme."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label": _("Theme"), "choices": theme_choices, **kwargs})

    def filter(self, services: QuerySet, value: str) -> QuerySet:
        """The services that the theme shows."""
        return services.filter(themes__theme_key=value) if value else services
