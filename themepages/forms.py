"""The filters of a theme's service list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Municipality, TargetGroup
from ptvsync.provider import ProviderType
from themepages.service_facets import Facts, counts, meeting


class ServiceFilterForm(forms.Form):
    """Read from the query string; a value nobody offers is ignored, never an error page.

    Each choice says how many services it leaves; one that leaves none is not offered.
    """

    kunta = forms.ChoiceField(label=_("Municipality"), required=False)
    kohderyhma = forms.ChoiceField(label=_("For whom"), required=False)
    tarjoaja = forms.ChoiceField(label=_("Provider"), required=False)
    kieli = forms.ChoiceField(label=_("Language of the service"), required=False)
    maksuton = forms.BooleanField(label=_("Free of charge"), required=False)
    eta = forms.BooleanField(label=_("Remote"), required=False)

    def __init__(
        self,
        query: Mapping[str, str],
        facts: list[Facts],
        places: list[Municipality],
        municipality: Municipality | None,
    ) -> None:
        self._facts, self._places = facts, {place.code: place for place in places}
        self._here = municipality
        self.chosen = self._read(query)
        super().__init__({**self.chosen, "kunta": municipality.slug if municipality else ""})
        for name, empty in self._empty_choices().items():
            self._offer(name, empty)
        for name in ("maksuton", "eta"):
            self.fields[name].label = f"{self.fields[name].label} ({self._counts[name]['on']})"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen; a municipality's own address is no narrowing of it."""
        return any(name != "kunta" for name in self.chosen)

    @cached_property
    def met(self) -> list[Facts]:
        """The services that meet what was chosen."""
        return meeting(self._facts, self.chosen)

    def chips(self) -> Iterator[tuple[str, str]]:
        """Name and words of each choice, in the order of the form."""
        for name in self.fields:
            if name in self.chosen:
                own = self.base_fields[name].label if name in ("maksuton", "eta") else None
                yield name, str(own or self._labels[name][self.chosen[name]])

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        """Filter → value → words. One query."""
        groups = TargetGroup.objects.filter(code__startswith="KR1").order_by("code")
        spoken = sorted({code for one in self._facts for code in one.languages})
        return {
            "kunta": {code: str(place.title) for code, place in self._places.items()},
            "kohderyhma": {group.code: str(group.title) for group in groups},
            "tarjoaja": {value: str(label) for value, label in ProviderType.choices},
            "kieli": {code: _language(code) for code in spoken},
            "maksuton": {"on": ""},
            "eta": {"on": ""},
        }

    @cached_property
    def _counts(self) -> dict[str, dict[str, int]]:
        return counts(self._facts, self.chosen, self._labels)

    def _read(self, query: Mapping[str, str]) -> dict[str, str]:
        """The valid choices; the municipality is the one whose address is being read."""
        given = {name: query.get(name, "") for name in self.base_fields if name != "kunta"}
        given |= {name: "on" for name in ("maksuton", "eta") if given[name]}
        chosen = {name: value for name, value in given.items() if value in self._labels[name]}
        return {**({"kunta": self._here.code} if self._here else {}), **chosen}

    def _empty_choices(self) -> dict[str, str]:
        return {
            "kunta": gettext("Whole region"),
            "kohderyhma": gettext("Everyone"),
            "tarjoaja": gettext("All providers"),
            "kieli": gettext("All languages"),
        }

    def _offer(self, name: str, empty: str) -> None:
        choices = [("", empty)]
        for value, label in self._labels[name].items():
            count = self._counts[name][value]
            if count or self.chosen.get(name) == value:
                choices.append((self._address_value(name, value), f"{label} ({count})"))
        field: Any = self.fields[name]
        field.choices = choices

    def _address_value(self, name: str, value: str) -> str:
        """Addresses name municipalities by their slug."""
        return self._places[value].slug if name == "kunta" else value


def _language(code: str) -> str:
    """The name of a language in the reader's; its code where Django does not know it."""
    information = LANG_INFO.get(code, {})
    return gettext(information["name"]).capitalize() if "name" in information else code
