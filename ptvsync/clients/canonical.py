"""One order for what PTV gives in any: the same content makes the same record, and so the same hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any, TypeVar

from ptvsync.records import (
    Address,
    Area,
    ContactDetails,
    HolidayHours,
    Hours,
    Phone,
    PhoneKind,
    Record,
    Span,
)


Canonical = TypeVar("Canonical", bound=Record)


def content_hash(record: Record) -> str:
    """SHA-256 of the record as JSON with sorted keys."""
    data = record.model_dump(mode="json")
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(record: Canonical) -> Canonical:
    """The record with everything in its one order."""
    fields = type(record).model_fields.keys() & ORDERS.keys()
    changes = {name: ORDERS[name](getattr(record, name)) for name in fields}
    return record.model_copy(update=changes)


def _unique(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(set(values)))


def _by_language(items: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(items, key=lambda item: item.language))


def _by_content(records: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=_text))


def _keywords(words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {language: _unique(words[language]) for language in words}


def _area(area: Area | None) -> Area | None:
    if area is None:
        return None
    return Area(
        scope=area.scope,
        municipalities=_unique(area.municipalities),
        regions=_unique(area.regions),
        wellbeing_counties=_unique(area.wellbeing_counties),
    )


def _contact(contact: ContactDetails) -> ContactDetails:
    return ContactDetails(
        phones=tuple(sorted(contact.phones, key=_phone_order)),
        emails=_by_language(contact.emails),
        links=_by_language(contact.links),
        addresses=tuple(sorted(contact.addresses, key=_address_order)),
    )


def _phone_order(phone: Phone) -> tuple[str, bool]:
    """By language, fax numbers last: v12 keeps them in a list of their own."""
    return phone.language, phone.kind is PhoneKind.FAX


def _address_order(address: Address) -> tuple[str, int]:
    filled = (address.street, address.po_box, not address.free_text, True)
    return address.kind, next(rank for rank, part in enumerate(filled) if part)


def _all_hours(hours: tuple[Hours | HolidayHours, ...]) -> tuple[Record, ...]:
    return _by_content(tuple(_hours(item) for item in hours))


def _hours(hours: Hours | HolidayHours) -> Hours | HolidayHours:
    return hours.model_copy(update={"spans": tuple(sorted(hours.spans, key=_span_order))})


def _span_order(span: Span) -> tuple[int, str, str, str]:
    return span.day or 0, span.start, span.end, span.weeks


def _text(record: Record) -> str:
    return json.dumps(record.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)


# Who stands first in a list of phones or addresses means something, who comes first of two languages
# does not: those lists are sorted stably, by language or by kind only.
ORDERS: dict[str, Callable[[Any], Any]] = {
    "languages": _unique,
    "classes": _unique,
    "target_groups": _unique,
    "life_events": _unique,
    "industrial_classes": _unique,
    "ontology_terms": _unique,
    "other_organization_ids": _unique,
    "keywords": _keywords,
    "producers": _by_content,
    "area": _area,
    "contact": _contact,
    "hours": _all_hours,
    "holiday_hours": _all_hours,
    "web_addresses": _by_language,
    "attachments": _by_language,
    "accessibility_statements": _by_language,
    "form_files": _by_language,
    "voucher_links": _by_language,
    "legislation": _by_language,
}
