"""One order for what PTV gives in any: the same content makes the same record, and so the same hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import orjson

from ptvsync.records import (
    Address,
    HolidayHours,
    Hours,
    Phone,
    PhoneKind,
    Record,
    Span,
)


Canonical = TypeVar("Canonical", bound=Record)
Item = TypeVar("Item")
Order = Callable[[Any], Any]


def content_hash(record: Record) -> str:
    """SHA-256 of the record as JSON."""
    return json_hash(record_json(record))


def json_hash(json: bytes) -> str:
    """The ``content_hash`` of a record that has been written as JSON already."""
    return hashlib.sha256(json).hexdigest()


def record_json(record: Record) -> bytes:
    """The record as JSON with its keys, also languages, in one order; as pydantic writes it otherwise."""
    return orjson.dumps(record, default=vars, option=orjson.OPT_SORT_KEYS | orjson.OPT_UTC_Z)


def canonical(record: Canonical) -> Canonical:
    """The record with everything in its one order."""
    changes: dict[str, object] = {}
    for name, order in _orders(type(record)):
        value = getattr(record, name)
        if value and (ordered := order(value)) is not value:
            changes[name] = ordered
    return record.model_copy(update=changes) if changes else record


@cache
def _orders(kind: type[Record]) -> list[tuple[str, Order]]:
    return [(name, ORDERS[name]) for name in kind.model_fields if name in ORDERS]


def _in_order(items: tuple[Item, ...], key: Order) -> tuple[Item, ...]:
    """The items sorted stably, the very tuple when there is nothing to sort."""
    return tuple(sorted(items, key=key)) if len(items) > 1 else items


def _unique(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(set(values))) if len(values) > 1 else values


def _by_language(items: tuple[Any, ...]) -> tuple[Any, ...]:
    return _in_order(items, lambda item: item.language)


def _by_content(records: tuple[Record, ...]) -> tuple[Record, ...]:
    return _in_order(records, record_json)


def _keywords(words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {language: _unique(words[language]) for language in words}


def _phones(phones: tuple[Phone, ...]) -> tuple[Phone, ...]:
    """By language, fax numbers last: v12 keeps them in a list of their own."""
    return _in_order(phones, lambda phone: (phone.language, phone.kind is PhoneKind.FAX))


def _addresses(addresses: tuple[Address, ...]) -> tuple[Address, ...]:
    return _in_order(addresses, _address_order)


def _address_order(address: Address) -> tuple[str, int]:
    filled = (address.street, address.po_box, not address.free_text, True)
    return address.kind, next(rank for rank, part in enumerate(filled) if part)


def _all_hours(hours: tuple[Hours | HolidayHours, ...]) -> tuple[Record, ...]:
    ordered = tuple(canonical(item) for item in hours)
    changed = any(one is not other for one, other in zip(ordered, hours, strict=True))
    return _by_content(ordered if changed else hours)


def _spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return _in_order(spans, lambda span: (span.day or 0, span.start, span.end, span.weeks))


# Who stands first in a list of phones or addresses means something, who comes first of two languages
# does not: those lists are sorted stably, by language or by kind only.
ORDERS: dict[str, Order] = {
    "languages": _unique,
    "classes": _unique,
    "target_groups": _unique,
    "life_events": _unique,
    "industrial_classes": _unique,
    "ontology_terms": _unique,
    "other_organization_ids": _unique,
    "municipalities": _unique,
    "regions": _unique,
    "wellbeing_counties": _unique,
    "years": _unique,
    "keywords": _keywords,
    "producers": _by_content,
    "area": canonical,
    "contact": canonical,
    "phones": _phones,
    "emails": _by_language,
    "links": _by_language,
    "addresses": _addresses,
    "hours": _all_hours,
    "holiday_hours": _all_hours,
    "spans": _spans,
    "web_addresses": _by_language,
    "attachments": _by_language,
    "accessibility_statements": _by_language,
    "form_files": _by_language,
    "voucher_links": _by_language,
    "legislation": _by_language,
}
