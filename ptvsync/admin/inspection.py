"""What the inspect views show of a row: facts, texts in each language, and rows beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ptvsync.models import (
    CodeRow,
    LifeEvent,
    Organization,
    RegistryRow,
    Service,
    ServiceChannel,
    ServiceClass,
    TargetGroup,
)
from ptvsync.records import Texts

from .columns import municipality_names, municipality_text


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


TEXTS: dict[str, _StrPromise] = {
    "names": gettext_lazy("Name"),
    "alternative_names": gettext_lazy("Alternative name"),
    "summaries": gettext_lazy("Summary"),
    "descriptions": gettext_lazy("Description"),
    "user_instructions": gettext_lazy("Instructions"),
    "conditions": gettext_lazy("Conditions"),
    "charge_info": gettext_lazy("Charges"),
}


@dataclass(frozen=True)
class Link:
    """A row beside: its name, its inspect page and a word on it."""

    title: str
    url: str
    detail: str = ""


@dataclass(frozen=True)
class TextRow:
    """One kind of text: ``versions`` in the order of the languages, None where there is none."""

    label: str
    versions: list[str | None]


def languages(row: RegistryRow) -> list[str]:
    """The languages in which the row has a name."""
    return sorted(row.data.names)  # type: ignore[attr-defined]


def text_rows(row: RegistryRow) -> list[TextRow]:
    """The row's texts side by side in its languages."""
    record = row.data  # type: ignore[attr-defined]
    found: list[tuple[str, Texts]] = [
        (str(label), getattr(record, field, {})) for field, label in TEXTS.items()
    ]
    return [
        TextRow(label, [texts.get(language) for language in languages(row)])
        for label, texts in found
        if texts
    ]


def facts(row: Any) -> list[tuple[str, object]]:
    """(label, value) pairs of any row; empty values are left out."""
    pairs: list[tuple[str, object]] = [
        (_("Status"), row.get_status_display()),
        (_("Municipality"), municipality_text(row, municipality_names())),
        *_own_facts(row),
        (_("Changed in PTV"), row.modified_at),
        (_("First fetched"), row.created_at),
        (_("Withdrawn"), row.withdrawn_at),
        (_("PTV id"), row.registry_id),
    ]
    return [(label, value) for label, value in pairs if value]


def related(row: Any) -> list[tuple[str, list[Link]]]:
    """(heading, links) of the rows beside; empty lists are left out."""
    match row:
        case Service():
            links = row.connections.published().select_related("channel")
            groups = [(_("Channels"), [_channel(link.channel) for link in links])]
        case ServiceChannel():
            connections = row.connections.published().select_related("service__organization")
            groups = [(_("Services"), _services(link.service for link in connections))]
        case Organization():
            services = row.services.published().select_related("organization")
            groups = [
                (_("Parts"), [inspect_link(child) for child in row.children.published()]),
                (_("Services"), _services(services)),
                (_("Channels"), [_channel(channel) for channel in row.channels.published()]),
            ]
        case _:
            groups = []
    return [(heading, links) for heading, links in groups if links]


def inspect_link(row: RegistryRow, title: str = "", detail: str = "") -> Link:
    """A link to a row's inspect page."""
    viewset = row.snippet_viewset  # type: ignore[attr-defined]
    url = reverse(viewset.get_url_name("inspect"), args=[row.pk])
    return Link(title or str(row), url, detail)


def _own_facts(row: Any) -> list[tuple[str, object]]:
    match row:
        case Service():
            return _service_facts(row)
        case ServiceChannel():
            return [(_("Type"), row.get_type_display()), (_("Provider"), row.organization)]
        case _:
            return [
                (_("Provider type"), row.get_provider_type_display()),
                (_("Business ID"), row.business_id),
                (_("Part of"), row.parent),
            ]


def _service_facts(row: Service) -> list[tuple[str, object]]:
    yes = _("Yes")
    return [
        (_("Provider"), row.organization),
        (_("Provider type"), row.get_provider_type_display()),
        (_("Free of charge"), yes if row.is_free else ""),
        (_("Remote"), yes if row.is_remote else ""),
        (_("Service classes"), _titles(ServiceClass, row.class_codes)),
        (_("Target groups"), _titles(TargetGroup, row.target_group_codes)),
        (_("Life events"), _titles(LifeEvent, row.life_event_codes)),
        (_("Keywords"), ", ".join(row.keywords)),
    ]


def _titles(model: type[CodeRow], codes: list[str]) -> str:
    return ", ".join(str(row) for row in model._default_manager.filter(code__in=codes))


def _channel(channel: ServiceChannel) -> Link:
    return inspect_link(channel, detail=str(channel.get_type_display()))


def _services(services: Iterable[Service]) -> list[Link]:
    return [
        inspect_link(service, service.name, str(service.organization or "")) for service in services
    ]
