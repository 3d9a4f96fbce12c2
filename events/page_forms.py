"""The form with which editors and organisers write an event page."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from cms.region.lookup import region_of
from events.programmes import fill_from_programme
from themepages.models import ThemePage


class EventPageForm(WagtailAdminPageForm):
    """Offers the region's municipalities and the site's themes in the page's language; fills in a programme."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.parent_page or self.instance.get_parent()
        self._limit("municipality", Q(code__in=region_of(parent).municipality_codes))
        # Calendars and themes stand side by side below the home page of each site and language.
        self._limit("theme", Q(pk__in=ThemePage.objects.live().sibling_of(parent)))

    def clean(self) -> dict[str, Any]:
        """An event that is published or sent for moderation is somewhere."""
        cleaned = super().clean()
        is_somewhere = cleaned.get("is_remote") or cleaned.get("municipality")
        programme = cleaned.get("programme")
        if not (self.is_deferred_validation or is_somewhere or (programme and programme.is_remote)):
            self.add_error(
                "municipality", _("Choose a municipality, or say that the event is remote.")
            )
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Save with what the chosen programme gives."""
        page = super().save(commit=False)
        fill_from_programme(page)
        if commit:
            page.save()
        return page

    def _limit(self, name: str, condition: Q) -> None:
        if name in self.fields:
            chosen = Q(pk=getattr(self.instance, f"{name}_id"))
            self.fields[name].queryset = self.fields[name].queryset.filter(condition | chosen)
