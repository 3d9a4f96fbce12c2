"""The form with which editors and organisers write an event page."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from cms.region.lookup import region_of
from events.programmes import fill_from_programme
from themepages.models import ThemePage


# What an image needs beside it, and what to say when it is not there.
OF_IMAGE = {
    "image_alt": _("Say what the image shows."),
    "image_author": _("Write who took or drew the picture."),
    "image_licence": _("Choose by what right the picture is used."),
}


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
        self._ask_for_the_right_to_the_image(cleaned)
        is_somewhere = cleaned.get("is_remote") or cleaned.get("municipality")
        programme = cleaned.get("programme")
        if not (self.is_deferred_validation or is_somewhere or (programme and programme.is_remote)):
            self.add_error(
                "municipality", _("Choose a municipality, or say that the event is remote.")
            )
        return cleaned

    def _ask_for_the_right_to_the_image(self, cleaned: dict[str, Any]) -> None:
        if self.is_deferred_validation or not cleaned.get("image"):
            return
        for name, message in OF_IMAGE.items():
            if not (cleaned.get(name) or "").strip():
                self.add_error(name, message)

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
