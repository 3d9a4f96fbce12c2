"""Form fields and pages of results for the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.forms import BoundField


Row = tuple[str, str, dict[str, Any]]


class SampleForm(forms.Form):
    """One field of each kind."""

    nimi = forms.CharField(label="Nimi", help_text="Vain ryhmänohjaaja näkee nimesi.")
    kunta = forms.ChoiceField(label="Kunta", choices=[("", "Kaikki"), ("075", "Hamina")])
    maksuton = forms.BooleanField(label="Vain maksuttomat palvelut")
    tapa = forms.ChoiceField(
        label="Miten haluat osallistua?",
        choices=[("paikalla", "Paikan päällä"), ("eta", "Etänä")],
        widget=forms.RadioSelect,
    )


def form_examples() -> Iterator[Row]:
    """Fields as they are and with errors, the list of errors, filters, pages."""
    for name, field in SampleForm.base_fields.items():
        kind = type(field.widget).__name__
        yield "components/field.html", kind, {"field": _field(name, {})}
        yield (
            "components/field.html",
            f"{kind}, virhe",
            {"field": _field(name, {"kunta": "x"}, "e")},
        )
    yield "components/error_summary.html", "Virheitä", {"form": _form({"kunta": "x"}, "summary")}
    yield (
        "components/filter_form.html",
        "Suodattimet",
        {"form": _form(None, "filter"), "action": "#"},
    )
    pages = Paginator(range(1200), 100)
    for number in (1, 6, 12):
        context = {"page_obj": pages.page(number), "query": "q=uinti"}
        yield "components/pagination.html", f"Sivu {number}", context


def _form(data: dict[str, str] | None, part: str) -> Callable[[str], SampleForm]:
    return lambda scheme: SampleForm(data, auto_id=f"{scheme}-{part}-%s")


def _field(name: str, data: dict[str, str], part: str = "") -> Callable[[str], BoundField]:
    return lambda scheme: _form(data if part else None, part or "plain")(scheme)[name]
