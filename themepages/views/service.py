"""The public page of one service, at an address that never changes (the name in it may)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import override

from cms.pages.language_links import LanguageLink, language_links
from cms.pages.public_page import Breadcrumb
from ptvsync.freshness import freshness
from ptvsync.language import active_language
from ptvsync.language_names import language_names
from ptvsync.models import Service
from ptvsync.municipalities import region_municipalities
from themepages.gone_service import alternatives, former_themes
from themepages.service_cards import area_text
from themepages.service_channels import service_channels
from themepages.service_relations import ThemeLink, public_themes, theme_keys, theme_links


def service_detail(request: HttpRequest, slug: str, registry_id: UUID) -> HttpResponse:
    """Show the service; one that is withdrawn or hidden answers 410 and offers others of its themes."""
    services = Service.objects.select_related("organization", "addition").defer("payload")
    service = get_object_or_404(services, registry_id=registry_id)
    if not service.is_visible:
        return _gone(request, service)
    if request.path != service.get_absolute_url():
        return HttpResponsePermanentRedirect(service.get_absolute_url())
    context = _context(request, service) | {"channels": service_channels(service)}
    return render(request, "themepages/service_detail.html", context)


def _gone(request: HttpRequest, service: Service) -> HttpResponse:
    pages = public_themes(former_themes(service), request)
    themes = theme_links(pages, request)
    context = {
        "service": service,
        "themes": themes,
        "alternatives": alternatives(service, [page.translation_key for page in pages], request),
        "breadcrumbs": _breadcrumbs(request, service, themes),
        "language_links": _languages(service),
    }
    return render(request, "themepages/service_gone.html", context, status=410)


def _context(request: HttpRequest, service: Service) -> dict[str, Any]:
    themes = theme_links(public_themes(theme_keys(service), request), request)
    addition = service.own_addition
    return {
        "service": service,
        "provider": service.organization,
        "note": addition.note if addition else None,
        "themes": themes,
        "area_text": area_text(service, region_municipalities(request)),
        "modified_at": service.modified_at,
        "checked_at": freshness(),
        "suomi_fi_url": service.suomi_fi_url(),
        "service_languages": language_names(service.data.languages),
        "is_foreign_language": service.title.language != active_language(),
        "today": timezone.localdate().isoweekday(),
        "breadcrumbs": _breadcrumbs(request, service, themes),
        "language_links": _languages(service),
    }


def _breadcrumbs(
    request: HttpRequest, service: Service, themes: list[ThemeLink]
) -> list[Breadcrumb]:
    above = [Breadcrumb(title=theme["title"], url=theme["url"]) for theme in themes[:1]]
    return [*above, Breadcrumb(title=service.title, url=request.path)]


def _languages(service: Service) -> list[LanguageLink]:
    """The service in each language that PTV has a name for."""
    urls = {}
    for code, _name in settings.LANGUAGES:
        if code in service.data.names:
            with override(code):
                urls[code] = service.get_absolute_url()
    return language_links(urls, active_language())
