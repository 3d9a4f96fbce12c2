"""Channels, addresses and contacts for the catalogue, as records of the registry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils import timezone

from ptvsync.language import LocalText
from ptvsync.opening import OpeningState, coming_exceptions, weekly_rows
from ptvsync.records import Address, AddressKind, Email, Hours, HoursKind, Phone, Span, WebLink


Row = tuple[str, str, dict[str, Any]]

PHONE = Phone(language="fi", prefix="+358", number="55550123", info="Ajanvaraus arkisin klo 8–15")
SERVICE_NUMBER = Phone(language="fi", number="116117", charge_info="Puhelu on maksuton.")
EMAIL = Email(language="fi", email="elintapaohjauksen.neuvonta@kymenlaakso.example")
LINK = WebLink(language="fi", url="https://kotka.example/uimahalli", name="Uimahallin vuorot")
STREET = Address(
    kind=AddressKind.LOCATION,
    street={"fi": "Puistotie", "sv": "Parkvägen"},
    number="15 B",
    postal_code="48100",
    post_office={"fi": "KOTKA", "sv": "KOTKA"},
    info={"fi": "Käynti sisäpihan puolelta."},
)
POST_BOX = Address(
    kind=AddressKind.POSTAL,
    po_box={"fi": "PL 50"},
    postal_code="48101",
    post_office={"fi": "KOTKA"},
)


def registry_examples() -> Iterator[Row]:
    """Each channel type, each opening state, addresses and contacts."""
    yield "components/address.html", "Katuosoite", {"address": STREET}
    yield "components/address.html", "Postilokero", {"address": POST_BOX}
    contacts = {"phones": [PHONE, SERVICE_NUMBER], "emails": [EMAIL], "links": [LINK]}
    yield "components/contact_list.html", "Kaikki lajit", contacts
    yield "components/hours_table.html", "Viikko ja poikkeukset", _week() | {"today": 3}
    for state, opening in _opening_states():
        yield "components/opening_state.html", state, {"state": opening}
    for state, channel in _channels():
        yield "components/channel.html", state, {"channel": channel, "today": 3}


def _opening_states() -> Iterator[tuple[str, OpeningState]]:
    now = timezone.localtime()
    yield "Auki", OpeningState(True, until=now + timedelta(hours=3))
    yield "Aina auki", OpeningState(True)
    yield "Suljettu, aukeaa", OpeningState(False, next_opening=now + timedelta(days=2))
    yield "Ajanvarauksella", OpeningState(None, by_appointment=True)
    yield "Suljettu", OpeningState(False)


def _week() -> dict[str, Any]:
    today = timezone.localdate()
    spans = tuple(Span(day=day, start="08:00", end_day=day, end="15:30") for day in range(1, 6))
    eve = today + timedelta(days=20)
    closed = Hours(kind=HoursKind.EXCEPTION, valid_from=eve, valid_to=eve, closed=True)
    hours = (Hours(kind=HoursKind.WEEKLY, spans=spans), closed)
    return {"week": weekly_rows(hours), "exceptions": coming_exceptions(hours, today)}


def _channels() -> Iterator[tuple[str, dict[str, Any]]]:
    place = {"addresses": [STREET], "phones": [PHONE], "emails": [EMAIL], "map_url": "#", **_week()}
    opened = OpeningState(True, until=timezone.localtime() + timedelta(hours=3))
    yield "Paikka", _channel("Paikka", "Kotkan hyvinvointikeskus", state=opened, **place)
    yield "Puhelin", _channel("Puhelin", "Elintapaneuvonnan palvelunumero", phones=[PHONE])
    form = {"name": "Hakemus", "url": "#", "format": "pdf"}
    yield "Lomake", _channel("Lomake", "Henkilökohtaisen avun hakemus", form_files=[form])
    for kind, label in (("e_service", "Sähköinen asiointi"), ("web_page", "Verkkosivu")):
        title = LocalText("Träningsdagbok på nätet", "sv")
        yield label, _channel(label, title, type=kind, web_address=LINK)


def _channel(label: str, title: str, **values: Any) -> dict[str, Any]:
    text = LocalText("Ensimmäiselle käynnille kannattaa varata tunti.", "fi")
    return {"type_label": label, "title": title, "description": text, **values}
