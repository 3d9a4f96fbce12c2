"""The list of services on a theme page: filtered, grouped, paged, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ptvsync.language import LocalText
from ptvsync.models import Municipality, Service
from ptvsync.models.service import ServiceQuerySet
from ptvsync.municipalities import region_municipalities
from themepages.forms import ServiceFilterForm
from themepages.pins import pinned_ids
from themepages.service_cards import ServiceCard, service_card
from themepages.service_facets import facts_of, pks, visible_services


PAGE_SIZE = 60


class Chip(TypedDict):
    """A choice, and the address without it."""

    title: str
    url: str


def service_list(context: dict[str, Any], group_by: str) -> dict[str, Any]:
    """Template context of the block: ``groups``, ``total``, ``filters``, ``chips``, ``page_obj``."""
    page, request = context["page"], context["request"]
    places = region_municipalities(request)
    facts = facts_of(visible_services(page.translation_key))
    form = ServiceFilterForm(request.GET, facts, places, context.get("municipality"))
    pins = pinned_ids(page)
    services = _with_providers(visible_services(page.translation_key).filter(pk__in=pks(form.met)))
    paginator = Paginator(_ordered(services, group_by, pins), PAGE_SIZE)
    paginator.count = len(form.met)
    page_obj = paginator.get_page(request.GET.get("sivu"))
    theme_url = page.get_url(request) or request.path
    return {
        "groups": _groups(page_obj.object_list, group_by, places, set(pins)),
        "total": paginator.count,
        "filters": form,
        "chips": _chips(form, request, theme_url),
        "page_obj": page_obj,
        "query": _query_without(request, "sivu"),
        "action": theme_url,
        "everything": request.path,
    }


def theme_services(theme_key: UUID, municipality: Municipality | None) -> QuerySet[Service]:
    """The services that a theme shows, in one municipality or all, with their providers."""
    services = visible_services(theme_key)
    return _with_providers(
        services.in_municipality(municipality.code) if municipality else services
    )


def _with_providers(services: ServiceQuerySet) -> QuerySet[Service]:
    return services.select_related("organization").defer("payload", "organization__payload")


def _chips(form: ServiceFilterForm, request: HttpRequest, theme_url: str) -> list[Chip]:
    """The choices; the municipality is taken away by going to the theme's own address."""
    return [
        Chip(
            title=title,
            url=_address(theme_url if name == "kunta" else request.path, request, name),
        )
        for name, title in form.chips()
    ]


def _address(path: str, request: HttpRequest, without: str) -> str:
    query = _query_without(request, "sivu", "kunta", without)
    return f"{path}?{query}" if query else path


def _ordered(services: QuerySet[Service], group_by: str, pins: list[int]) -> QuerySet[Service]:
    """Pinned ones first; then local ones, those of several municipalities, the whole country's."""
    if group_by == "provider":
        return services.order_by(*_pins_first(pins), "provider_type", "name", "pk")
    reach = Case(
        When(nationwide=True, then=Value(2)),
        When(municipality_codes__len=1, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return services.order_by(*_pins_first(pins), reach, "municipality_codes", "name", "pk")


def _pins_first(pins: list[int]) -> list[Case]:
    """The place of the pin; PostgreSQL takes a Case without cases for the number of a column."""
    places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(pins)]
    return [Case(*places, default=Value(len(pins)), output_field=IntegerField())] if pins else []


def _groups(
    services: Iterable[Service], group_by: str, places: list[Municipality], pins: set[int]
) -> list[dict[str, Any]]:
    names = {place.code: place.title for place in places}

    def heading(service: Service) -> str:
        if service.pk in pins:
            return _("Highlights")
        if group_by == "provider":
            return str(service.get_provider_type_display())
        return _reach(service, names)

    groups: dict[str, list[ServiceCard]] = {}
    for service in services:
        groups.setdefault(heading(service), []).append(service_card(service, places))
    return [{"title": title, "services": cards} for title, cards in groups.items()]


def _reach(service: Service, names: dict[str, LocalText]) -> str:
    if service.nationwide:
        return _("Whole country")
    offered = [code for code in service.municipality_codes if code in names]
    if len(offered) == 1:
        return names[offered[0]]
    return _("Whole region") if len(offered) == len(names) else _("Several municipalities")


def _query_without(request: HttpRequest, *names: str) -> str:
    """The query string without ``names`` and without what a form sends empty."""
    kept = [
        (name, value)
        for name, values in request.GET.lists()
        for value in values
        if value and name not in names
    ]
    return urlencode(kept)
