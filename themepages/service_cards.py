"""A service as a card in a list."""

from __future__ import annotations

from typing import TypedDict

from django.utils.translation import gettext as _

from ptvsync.language import LocalText
from ptvsync.models import Municipality, Service


class ServiceCard(TypedDict):
    """What ``components/service_card.html`` shows; its texts know their language."""

    title: LocalText
    summary: LocalText
    provider: LocalText
    provider_type: str
    provider_type_label: str
    area: str
    is_free: bool
    is_remote: bool
    url: str


def service_card(service: Service, municipalities: list[Municipality]) -> ServiceCard:
    """The card of a service in the active language."""
    return ServiceCard(
        title=service.title,
        summary=service.summary,
        provider=service.organization.title if service.organization else LocalText(),
        provider_type=service.provider_type,
        provider_type_label=service.get_provider_type_display(),
        area=area_text(service, municipalities),
        is_free=service.is_free,
        is_remote=service.is_remote,
        url=service.get_absolute_url(),
    )


def area_text(service: Service, municipalities: list[Municipality]) -> str:
    """Where the service is offered, in words, seen from the region of ``municipalities``."""
    if service.nationwide:
        return _("Whole country")
    offered = set(service.municipality_codes)
    here = [place for place in municipalities if place.code in offered]
    if municipalities and len(here) == len(municipalities):
        return _("Whole region")
    return ", ".join(str(place.title) for place in here)
