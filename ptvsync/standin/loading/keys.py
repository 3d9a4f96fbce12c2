"""Values made from a catalogue key, the same at every load: ids, business ids and times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5


_NAMESPACE = UUID("6f0c1d6e-54f5-4c0b-9d3e-7a7f2b1f8c11")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
_FIRST_CHANGE = datetime(2025, 6, 2, 5, 0, tzinfo=UTC)
_DAYS_OF_CHANGES = 500


def identifier(kind: str, key: str) -> UUID:
    """Return the id of the item of a kind with the given key."""
    return uuid5(_NAMESPACE, f"{kind}:{key}")


def business_id(key: str) -> str:
    """Return a Y-tunnus with a valid check digit, from a range that has not been given out."""
    for attempt in range(100):
        digits = f"99{_number(f'{key}/{attempt}') % 100_000:05}"
        remainder = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11
        if remainder != 1:
            return f"{digits}-{(11 - remainder) % 11}"
    raise ValueError(key)


def changed_at(key: str) -> datetime:
    """Return a UTC time between June 2025 and October 2026, whole in milliseconds as v12 is."""
    number = _number(key)
    return _FIRST_CHANGE + timedelta(
        days=number % _DAYS_OF_CHANGES,
        minutes=number // _DAYS_OF_CHANGES % 600,
        milliseconds=number % 59_999,
    )


def fraction_added(moment: datetime, key: str) -> datetime:
    """Return a naive UTC time of the catalogue as an aware one with milliseconds."""
    return moment.replace(tzinfo=UTC, microsecond=_number(key) % 1000 * 1000)


def _number(key: str) -> int:
    return int.from_bytes(sha256(key.encode()).digest()[:6])
