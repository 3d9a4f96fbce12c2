"""The calendar's filters, read from the query string."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cms.pages.privacy import is_public
from cms.pages.site_home import site_home
from events.enums import Audience, EventType, TargetGroup
from ptvsync.municipalities import region_municipalities
from themepages.models import ThemePage


if TYPE_CHECKING:
    from wagtail.models import Page

    from ptvsync.models import Municipality

# Beyond these, arithmetic on dates leaves the range of the calendar.
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


class EventFilterForm(forms.Form):
    """Every filter is optional; one with a value nobody offers is told to the reader and not applied."""

    kunta = forms.ChoiceField(label=_("Municipality"), required=False)
    teema = forms.ChoiceField(label=_("Theme"), required=False)
    tyyppi = forms.ChoiceField(
        label=_("Type"), required=False, choices=[("", _("All types")), *EventType.choices]
    )
    kohderyhma = forms.ChoiceField(
        label=_("For whom"), required=False, choices=[("", _("Everyone")), *TargetGroup.choices]
    )
    alkaen = forms.DateField(
        label=_("From the day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
    )
    maksuton = forms.BooleanField(label=_("Free of charge"), required=False)
    eta = forms.BooleanField(label=_("Remote"), required=False)
    kenelle = forms.ChoiceField(
        label=_("Audience"), required=False, choices=Audience.choices, widget=forms.HiddenInput
    )

    def __init__(self, request: HttpRequest, index: Page) -> None:
        super().__init__(request.GET)
        self._places = {place.slug: place for place in region_municipalities(request)}
        self._themes = {theme.slug: theme for theme in _site_themes(request, index)}
        places = [(slug, str(place.title)) for slug, place in self._places.items()]
        titles = [(slug, theme.title) for slug, theme in self._themes.items()]
        self._offer("kunta", [("", _("The whole region")), *places])
        self._offer("teema", [("", _("All themes")), *titles])

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The filters that were given and are valid."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def audience(self) -> Audience:
        """Residents, unless the professionals' list was asked for."""
        return Audience(self.chosen.get("kenelle", Audience.RESIDENTS))

    @property
    def municipality(self) -> Municipality | None:
        """The chosen municipality."""
        return self._places.get(self.chosen.get("kunta", ""))

    @property
    def theme(self) -> ThemePage | None:
        """The chosen theme."""
        return self._themes.get(self.chosen.get("teema", ""))

    def labels(self) -> Iterator[tuple[str, str]]:
        """Name of each chosen filter and what it says, for the chips; the audience is a tab of its own."""
        for name, value in self.chosen.items():
            if name != "kenelle":
                yield name, self._label(name, value)

    def _label(self, name: str, value: Any) -> str:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            return str(dict(choices)[value])
        if isinstance(value, date):
            return str(_("From %(day)s")) % {"day": f"{value.day}.{value.month}.{value.year}"}
        return str(field.label)

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


def _site_themes(request: HttpRequest, index: Page) -> Iterable[ThemePage]:
    home = site_home(request)
    if home is None:
        return ()
    themes = ThemePage.objects.child_of(home).live().filter(is_public())
    return themes.filter(locale=index.locale).order_by("title")
