"""The themes that wait for their owner's yes."""

from __future__ import annotations

from wagtail.models import Page, Site

from themepages.keepers.models import ThemeApproval
from themepages.models import ThemePage


def moderated_themes() -> list[int]:
    """The keys of all themes, in every language, of the sites that ask the owner first."""
    asking = ThemeApproval.objects.filter(asks_keepers=True).values("site")
    keys = Site.objects.filter(pk__in=asking).values("root_page__translation_key")
    found: list[int] = []
    for home in Page.objects.filter(translation_key__in=keys):
        found.extend(ThemePage.objects.descendant_of(home).values_list("pk", flat=True))
    return found
