"""The texts of a row side by side in its languages, and what has no language as facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ptvsync.admin.columns import municipality_names, municipality_text
from ptvsync.admin.moments import moment_text
from ptvsync.admin.readable import Field, names_of, readable_fields
from ptvsync.admin.readable.labels import label_of, language_label
from ptvsync.models import RegistryRow, Service


# Finnish first, then Swedish and English, then the others.
LANGUAGE_ORDER = ("fi", "sv", "en")


@dataclass(frozen=True)
class TextRow:
    """One kind of text: ``versions`` are (language, text) in the order of the table; no text is empty."""

    label: str
    versions: list[tuple[str, str]]


@dataclass(frozen=True)
class TextTable:
    """``languages`` are (code, name) of the columns."""

    languages: list[tuple[str, str]]
    rows: list[TextRow]


def fields_of(row: RegistryRow) -> dict[Field, str]:
    """Everything in the row's record in words."""
    return readable_fields(row.record, names_of([row.record]))


def text_table(fields: Mapping[Field, str]) -> TextTable:
    """The fields that have a language."""
    codes = sorted({field.language for field in fields if field.language}, key=_language_place)
    keys = dict.fromkeys(field.key for field in fields if field.language)
    rows = [
        TextRow(label_of(key), [(code, fields.get(Field(key, code), "")) for code in codes])
        for key in keys
    ]
    return TextTable([(code, language_label(code)) for code in codes], rows)


def facts(row: Any, fields: Mapping[Field, str]) -> list[tuple[str, object]]:
    """(label, value) pairs: what the row itself says, then the fields that have no language."""
    pairs: list[tuple[str, object]] = [
        *_derived(row),
        *((field.label, text) for field, text in fields.items() if not field.language),
        (_("Changed in PTV"), moment_text(row.modified_at)),
        (_("First fetched"), moment_text(row.created_at)),
        (_("Withdrawn"), moment_text(row.withdrawn_at)),
        (_("PTV id"), row.registry_id),
    ]
    return [(label, value) for label, value in pairs if value]


def _derived(row: Any) -> list[tuple[str, object]]:
    provider = getattr(row, "get_provider_type_display", str)()
    found: list[tuple[str, object]] = [(_("Provider type"), provider)]
    if isinstance(row, Service):
        yes = _("Yes")
        place = municipality_text(row, municipality_names())
        found += [
            (_("Municipality"), place),
            (_("Free of charge"), yes if row.is_free else ""),
            (_("Remote"), yes if row.is_remote else ""),
        ]
    return found


def _language_place(code: str) -> tuple[int, str]:
    known = code in LANGUAGE_ORDER
    return (LANGUAGE_ORDER.index(code) if known else len(LANGUAGE_ORDER), code)
