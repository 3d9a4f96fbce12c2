"""What v12 leaves to other sources: names of post offices and accessibility of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from logging import getLogger

from ptvsync.clients.draft import Payload
from ptvsync.clients.errors import RegistryError
from ptvsync.clients.fetch import each_read
from ptvsync.records import Texts

from .accessibility import AccessibilityRegister
from .endpoints import V12Endpoints


logger = getLogger(__name__)

# From here on it takes fewer questions to read the whole list of the country.
MANY_OFFICES = 400
POSTAL_CODE = "postalCode"
SERVICE_POINT = "accessibilityRegisterServicePointId"
GROUPS = ("location", "contactAddresses")
DELIVERY = "deliveryAddresses"
ADDRESSES = (*GROUPS, DELIVERY)
# The forms of address that have a postal code; foreign ones have none.
FORMS = ("streetAddresses", "postOfficeBoxAddresses", "otherAddresses")
# Where a stored answer has the register's rows by service point: v12 has nothing under this name.
REGISTER = "accessibilityRegister"


@dataclass(frozen=True)
class Places:
    """``post_offices``: postal code → names; ``sentences``: service point id → the register's rows."""

    post_offices: Mapping[str, Texts] = field(default_factory=dict)
    sentences: Mapping[str, list[Payload]] = field(default_factory=dict)


NOWHERE = Places()


class PlaceBook:
    """The places of one fetch; each post office and service point is asked for once.

    A register that does not answer is asked no more: PTV's own content does not wait for it.
    """

    def __init__(self, ask: V12Endpoints, register: AccessibilityRegister | None = None) -> None:
        self._ask = ask
        self._register = register
        self._is_silent = False
        self._offices: dict[str, Texts] = {}
        self._has_all_offices = False
        self._points: dict[str, list[Payload]] = {}

    def ask(self, payloads: Iterable[Payload]) -> set[str]:
        """Fetch what is not known yet of some payloads; gives the service points that nobody told of."""
        needs = list(each_read(payloads, _needs))
        self._ask_offices({code for found, _points in needs for code in found})
        if self._register is None:
            return set()
        named = {key for _codes, found in needs for key in found}
        return self._ask_points(self._register, named - self._points.keys())

    def recall(self, stored: Iterable[Payload]) -> None:
        """Take from stored answers what the register told earlier and does not tell now."""
        for payload in stored:
            self._points = payload.get(REGISTER, {}) | self._points

    def of(self, payload: Payload) -> Places:
        """The places that a payload's addresses need."""
        codes, keys = _needs(payload)
        if not codes and not keys:
            return NOWHERE
        offices = {code: self._offices.get(code, {}) for code in codes}
        points = {key: self._points[key] for key in keys if self._points.get(key)}
        return Places(offices, points)

    def _ask_points(self, register: AccessibilityRegister, points: set[str]) -> set[str]:
        try:
            if points and not self._is_silent:
                self._points |= register.rows(points)
        except RegistryError as error:
            logger.warning("The accessibility register does not answer: %s", error)
            self._is_silent = True
        return points - self._points.keys()

    def _ask_offices(self, named: set[str]) -> None:
        codes = named - self._offices.keys()
        many = len(codes) + len(self._offices) > MANY_OFFICES
        if codes and many and not self._has_all_offices:
            self._offices |= self._ask.all_post_offices()
            self._has_all_offices = True
        elif not self._has_all_offices:
            self._offices |= self._ask.post_offices(codes)
        self._offices |= dict.fromkeys(codes - self._offices.keys(), {})


def address_rows(payload: Payload) -> Iterator[Payload]:
    """Every domestic address of a channel, connection or organisation."""
    for key in GROUPS:
        group = payload.get(key) or {}
        for form in FORMS:
            yield from group.get(form) or ()
    yield from payload.get(DELIVERY) or ()


def _needs(payload: Payload) -> tuple[set[str], set[str]]:
    """The postal codes and service points of a payload."""
    if not any(map(payload.get, ADDRESSES)):
        return set(), set()
    rows = list(address_rows(payload))
    return _values(rows, POSTAL_CODE), _values(rows, SERVICE_POINT)


def _values(rows: Iterable[Payload], key: str) -> set[str]:
    return {row[key] for row in rows if row.get(key) and isinstance(row[key], str)}
