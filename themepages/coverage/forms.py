"""What a reader chooses on the pages of coverage; every choice has a default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from themepages.coverage.matrix import place_labels, theme_labels
from themepages.coverage.scope import ALL_THEMES, REGION, Scope


PERIODS = {"90": 90, "365": 365, "kaikki": None}
DEFAULT_PERIOD = "365"


class DefaultChoiceField(forms.ChoiceField):
    """A choice that takes its ``initial`` for a value that is missing or wrong."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What the reader sees chosen."""
        return data if self.valid_value(data) else initial

    def clean(self, value: Any) -> str:
        """What is chosen."""
        return str(self.bound_data(value, self.initial))


class ChoiceForm(forms.Form):
    """A form read from the query string; it is never wrong."""

    def chosen(self, name: str) -> str:
        """The value of a field."""
        self.is_valid()
        return str(self.cleaned_data[name])


class PeriodForm(ChoiceForm):
    """How far back, and which theme."""

    teema = DefaultChoiceField(label=_("Theme"), initial=ALL_THEMES)
    jakso = DefaultChoiceField(
        label=_("Period"),
        initial=DEFAULT_PERIOD,
        choices=[
            ("90", _("Three months")),
            ("365", _("One year")),
            ("kaikki", _("From the beginning")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = theme_labels()
        themes = [(ALL_THEMES, labels.pop(ALL_THEMES)), *labels.items()]
        self.fields["teema"].choices = themes  # type: ignore[attr-defined]

    @property
    def theme(self) -> str:
        """The national theme."""
        return self.chosen("teema")

    @property
    def days(self) -> int | None:
        """How many days back; None for all."""
        return PERIODS[self.chosen("jakso")]


class HistoryForm(PeriodForm):
    """A place as well."""

    kunta = DefaultChoiceField(label=_("Municipality"), initial=REGION)
    field_order = ["kunta", "teema", "jakso"]

    def __init__(self, scope: Scope, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = place_labels(scope)
        places = [(REGION, labels.pop(REGION)), *labels.items()]
        self.fields["kunta"].choices = places  # type: ignore[attr-defined]

    @property
    def place(self) -> str:
        """The row of the matrix."""
        return self.chosen("kunta")


class SiteForm(ChoiceForm):
    """Which region, where one installation has several."""

    sivusto = DefaultChoiceField(label=_("Site"))

    def __init__(self, sites: Sequence[Site], default: Site, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sites = {str(site.pk): site for site in sites}
        field = self.fields["sivusto"]
        field.choices = [(pk, str(site)) for pk, site in self.sites.items()]  # type: ignore[attr-defined]
        field.initial = str(default.pk)

    @property
    def site(self) -> Site:
        """The chosen site."""
        return self.sites[self.chosen("sivusto")]
