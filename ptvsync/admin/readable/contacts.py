"""Phones, addresses and links as lines; each takes the JSON of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ptvsync.language import localize

from .labels import language_label, value_label


def phone_text(phone: Mapping[str, Any]) -> str:
    """“+358 401234567 (Finnish, Neuvonta, Free of charge)”."""
    number = f"{phone.get('prefix', '')} {phone['number']}".strip()
    kind = phone.get("kind") or "voice"
    charge = phone.get("charge")
    notes = [
        language_label(phone.get("language", "")),
        "" if kind == "voice" else value_label(kind),
        phone.get("info", ""),
        value_label(charge) if charge else "",
        phone.get("charge_info", ""),
    ]
    return number + _in_brackets(notes)


def link_text(link: Mapping[str, Any]) -> str:
    """“Name: address (language, info)” of a link, a file or an e-mail."""
    address = link.get("url") or link["email"]
    name = link.get("name", "")
    notes = [
        language_label(link.get("language", "")),
        str(link.get("format", "")).upper(),
        link.get("info", ""),
    ]
    return (f"{name}: {address}" if name else address) + _in_brackets(notes)


def address_text(address: Mapping[str, Any]) -> str:
    """“Kotkankatu 15 B, 48100 KOTKA (info)”, with its purpose when it is no place."""
    street = f"{_text(address, 'street')} {address.get('number', '')}".strip()
    office = f"{address.get('postal_code', '')} {_text(address, 'post_office')}".strip()
    parts = [_text(address, "recipient"), street, _text(address, "po_box")]
    lines = ", ".join(filter(None, [*parts, _text(address, "free_text"), office]))
    kind = address.get("kind", "location")
    purpose = "" if kind == "location" else f"{value_label(kind)}: "
    return purpose + lines + _in_brackets([_text(address, "info")])


def _text(address: Mapping[str, Any], key: str) -> str:
    return str(localize(address.get(key) or {}))


def _in_brackets(notes: list[str]) -> str:
    said = ", ".join(filter(None, notes))
    return f" ({said})" if said else ""
