"""The address's parameters as a search. Whatever is wrong with one is as if it were not there."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from ptvsync.models import Municipality
from search.engines.query import Filters, Scope
from search.theme_names import theme_name


LONGEST_TEXT = 200
LAST_PAGE = 500
# The facets that are chosen by a value, and their parameters.
PARAMETERS = {
    "kind": "tyyppi",
    "municipality": "kunta",
    "theme": "teema",
    "target_group": "kohderyhma",
    "provider_type": "tarjoaja",
    "language": "kieli",
    "is_free": "maksuton",
    "is_remote": "eta",
}
TEXT, PAGE = "q", "sivu"


class SearchText(forms.CharField):
    """A text of which only the beginning counts."""

    def to_python(self, value: object) -> str:
        """Cut what is too long, and drop NUL, which neither the form nor the database bears."""
        return super().to_python(str(value or "").replace("\0", "")[:LONGEST_TEXT]) or ""


class SearchForm(forms.Form):
    """``kunta`` is a municipality's slug and ``teema`` that of a theme of the site whose ``scope`` is given;
    the values of the other facets are their codes.
    """

    q = SearchText(required=False)
    tyyppi = forms.CharField(max_length=30, required=False)
    kunta = forms.SlugField(max_length=60, required=False)
    teema = forms.SlugField(max_length=255, required=False, allow_unicode=True)
    kohderyhma = forms.CharField(max_length=20, required=False)
    tarjoaja = forms.CharField(max_length=30, required=False)
    kieli = forms.CharField(max_length=10, required=False)
    maksuton = forms.BooleanField(required=False)
    eta = forms.BooleanField(required=False)
    sivu = forms.IntegerField(min_value=1, max_value=LAST_PAGE, required=False)

    def __init__(
        self, data: QueryDict, places: Sequence[Municipality], scope: Scope | None = None
    ) -> None:
        super().__init__(data)
        self.places = places
        self.scope = scope
        self.full_clean()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._value(TEXT)

    @property
    def page(self) -> int:
        """The page of results, from 1."""
        return self.cleaned_data.get(PAGE) or 1

    @property
    def filters(self) -> Filters:
        """The chosen facets."""
        return Filters(
            kind=self._value("tyyppi") or None,
            municipality=self._municipality_code(),
            theme=self._theme_name(),
            target_group=self._value("kohderyhma") or None,
            provider_type=self._value("tarjoaja") or None,
            language=self._value("kieli") or None,
            is_free=bool(self.cleaned_data.get("maksuton")),
            is_remote=bool(self.cleaned_data.get("eta")),
        )

    def _value(self, name: str) -> str:
        return self.cleaned_data.get(name) or ""

    def _theme_name(self) -> str | None:
        slug = self._value("teema")
        return theme_name(self.scope.site_root, slug) if slug and self.scope else slug or None

    def _municipality_code(self) -> str | None:
        codes = {place.slug: place.code for place in self.places}
        return codes.get(self._value("kunta"))
