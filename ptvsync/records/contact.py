"""Ways to reach somebody: phones, e-mails, web pages and addresses."""

from __future__ import annotations

from enum import StrEnum

from .base import Record, Texts


class Charge(StrEnum):
    """What the customer pays."""

    FREE = "free"
    CHARGED = "charged"
    OTHER = "other"


class PhoneKind(StrEnum):
    """What a number is for."""

    VOICE = "voice"
    SMS = "sms"
    FAX = "fax"


class Phone(Record):
    """A number of one language version. ``prefix`` is ``+358`` or empty for a national service number."""

    language: str
    kind: PhoneKind = PhoneKind.VOICE
    prefix: str = ""
    number: str
    charge: Charge | None = None
    charge_info: str = ""
    info: str = ""


class Email(Record):
    """An address of one language version."""

    language: str
    email: str
    info: str = ""


class WebLink(Record):
    """A link of one language version. ``url`` is http or https, as given in PTV."""

    language: str
    url: str
    name: str = ""
    info: str = ""


class AddressKind(StrEnum):
    """What an address is for."""

    LOCATION = "location"
    POSTAL = "postal"
    DELIVERY = "delivery"


class Point(Record):
    """A place in WGS84 degrees, rounded to six decimals (about 0.1 m)."""

    lat: float
    lon: float


class AccessibilityGroup(Record):
    """Accessibility sentences of one entrance under a heading such as “Pääsisäänkäynti”.

    ``phone``, ``email`` and ``url`` are whom to ask about the entrance; v12 does not tell them.
    """

    entrance: Texts = {}
    heading: Texts
    sentences: tuple[Texts, ...] = ()
    phone: str = ""
    email: str = ""
    url: str = ""


class Address(Record):
    """A street, PO box, foreign or free-form address; which parts are filled tells the subtype.

    ``number`` is the house number with its entrance (“15 B”). ``free_text`` carries foreign addresses
    and delivery instructions.
    """

    kind: AddressKind
    street: Texts = {}
    number: str = ""
    po_box: Texts = {}
    postal_code: str = ""
    post_office: Texts = {}
    free_text: Texts = {}
    recipient: Texts = {}
    info: Texts = {}
    country: str = "FI"
    point: Point | None = None
    accessibility: tuple[AccessibilityGroup, ...] = ()


class ContactDetails(Record):
    """All the ways to reach one place, person or organisation."""

    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    links: tuple[WebLink, ...] = ()
    addresses: tuple[Address, ...] = ()
