"""The list of services on a theme page: filtered, grouped, paged, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ptvsync.models import Municipality, Service
from ptvsync.municipalities import region_municipalities
from themepages.forms import ServiceFilterForm
from themepages.pins import pinned_ids
from themepages.service_cards import ServiceCard, service_card


PAGE_SIZE = 60


def service_list(context: dict[str, Any], group_by: str) -> dict[str, Any]:
    """Template context of the services block: ``groups``, ``total``, ``filters``, ``page_obj``."""
    page, request = context["page"], context["request"]
    places = region_municipalities(request)
    form = ServiceFilterForm(request.GET)
    services = form.narrow(theme_services(page.translation_key, context.get("municipality")))
    pins = pinned_ids(page)
    paginator = Paginator(_ordered(services, group_by, pins), PAGE_SIZE)
    page_obj = paginator.get_page(request.GET.get("sivu"))
    return {
        "groups": _groups(page_obj.object_list, group_by, places, set(pins)),
        "total": paginator.count,
        "filters": form,
        "page_obj": page_obj,
        "query": _query_without_page(request),
        "action": request.path,
    }


def theme_services(theme_key: UUID, municipality: Municipality | None) -> QuerySet[Service]:
    """The services that a theme shows, in one municipality or all, with their providers."""
    services = Service.objects.visible().filter(themes__theme_key=theme_key)
    if municipality:
        services = services.in_municipality(municipality.code)
    return services.select_related("organization").defer("payload", "organization__payload")


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
    names = {place.code: str(place.title) for place in places}

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


def _reach(service: Service, names: dict[str, str]) -> str:
    if service.nationwide:
        return _("Whole country")
    offered = [code for code in service.municipality_codes if code in names]
    if len(offered) == 1:
        return names[offered[0]]
    return _("Whole region") if len(offered) == len(names) else _("Several municipalities")


def _query_without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("sivu", None)
    return query.urlencode()
