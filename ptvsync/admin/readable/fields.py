"""A record as labelled texts, one for each field and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .contacts import address_text, link_text, phone_text
from .hours import holiday_text, hours_text
from .labels import HIDDEN, LABELS, label_of, language_label, value_label
from .names import CODE_LISTS, ROWS, URI_LISTS, Names


@dataclass(frozen=True)
class Field:
    """A field of a record; ``language`` is a code, empty when the field is of no language."""

    key: str
    language: str = ""

    @property
    def label(self) -> str:
        """The field's name and its language."""
        label = label_of(self.key)
        return f"{label} ({language_label(self.language)})" if self.language else label


# One item of a list, as a line.
ITEMS: dict[str, Callable[[Any], str]] = {
    "phones": phone_text,
    "emails": link_text,
    "links": link_text,
    "web_addresses": link_text,
    "attachments": link_text,
    "voucher_links": link_text,
    "legislation": link_text,
    "form_files": link_text,
    "addresses": address_text,
    "hours": hours_text,
    "holiday_hours": holiday_text,
    "general_texts": label_of,
}
# Usually false, which is not worth a word.
SAID_WHEN_TRUE = frozenset({"requires_authentication", "signature_count"})
_ORDER = {key: place for place, key in enumerate(LABELS)}


def readable_fields(record: Mapping[str, Any] | None, names: Names) -> dict[Field, str]:
    """Field → its text, in the order of the labels; empty fields are left out."""
    pairs = sorted(_flat(record or {}), key=lambda pair: _ORDER.get(pair[0], len(_ORDER)))
    texts = {item: text for key, value in pairs for item, text in _texts(key, value, names)}
    return {item: text for item, text in texts.items() if text}


def _flat(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The record's pairs, those of its contact details among them."""
    for key, value in record.items():
        if key == "contact" and isinstance(value, dict):
            yield from value.items()
        elif key not in HIDDEN:
            yield key, value


def _texts(key: str, value: Any, names: Names) -> Iterator[tuple[Field, str]]:
    if _is_by_language(key, value):
        for language in sorted(value):
            yield Field(key, language), _one(key, value[language], names)
    else:
        yield Field(key), _one(key, value, names)


def _is_by_language(key: str, value: Any) -> bool:
    return isinstance(value, dict) and key != "area" and all(len(code) <= 3 for code in value)


def _one(key: str, value: Any, names: Names) -> str:
    if key == "area":
        return _area(value, names)
    if isinstance(value, list):
        separator = "\n" if key in ITEMS else ", "
        return separator.join(filter(None, (_item(key, item, names) for item in value)))
    return _item(key, value, names)


def _item(key: str, value: Any, names: Names) -> str:
    if value is None or value == "" or (key in SAID_WHEN_TRUE and not value):
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if key == "languages":
        return _language(value, names)
    if key in CODE_LISTS or key in URI_LISTS or key in ROWS:
        return names.of(key, value)
    if key == "producers" and isinstance(value, dict):
        return _producer(value, names)
    return _said(key, value)


def _language(code: Any, names: Names) -> str:
    """PTV's name; before PTV has told it, that of the frame."""
    name = names.of("languages", code)
    return language_label(str(code)) if name == code else name


def _said(key: str, value: Any) -> str:
    try:
        return ITEMS[key](value) if key in ITEMS else _plain(value)
    # A record of another release, or one that nobody foresaw, is shown as it is.
    except (ValueError, TypeError, AttributeError, KeyError):
        return _plain(value)


def _plain(value: Any) -> str:
    """Any JSON value in one line."""
    if isinstance(value, dict):
        parts = (f"{label_of(key)}: {_plain(item)}" for key, item in value.items())
        return "; ".join(parts)
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value)
    return value_label(value) if isinstance(value, str) else str(value)


def _producer(value: dict[str, Any], names: Names) -> str:
    name = value.get("name") or {}
    who = (
        names.of("organization_id", value["organization_id"])
        if value.get("organization_id")
        else ""
    )
    said = who or ", ".join(str(text) for text in name.values())
    return f"{said} ({value_label(str(value.get('role', '')))})"


def _area(value: Any, names: Names) -> str:
    if not isinstance(value, dict):
        return ""
    places = [
        names.of(key, code)
        for key in ("wellbeing_counties", "regions", "municipalities")
        for code in value.get(key) or ()
    ]
    return ", ".join(places) or value_label(str(value.get("scope", "")))
