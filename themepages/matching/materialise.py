"""Keep ThemeService rows equal to what the rules give."""

from __future__ import annotations

from collections import defaultdict

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from cms.region.lookup import region_of
from ptvsync.models import Service, ServiceClass
from themepages.matching.rules import services_condition
from themepages.models import ThemePage, ThemeService


def match_theme(page: ThemePage) -> set[int]:
    """Bring one theme's rows up to date; gives the services that entered or left."""
    return _store(page, set(_matching_services(page)))


def match_all_themes() -> set[int]:
    """Bring every theme's rows up to date; gives the services that entered or left some theme."""
    changed: set[int] = set()
    themes = source_themes()
    for page in themes:
        changed |= match_theme(page)
    known = [page.translation_key for page in themes]
    ThemeService.objects.exclude(theme_key__in=known).delete()
    return changed


def source_themes() -> list[ThemePage]:
    """The theme pages whose rules count: those in the source language."""
    themes = ThemePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return list(themes.prefetch_related("rules"))


def _matching_services(page: ThemePage) -> list[int]:
    region = region_of(page)
    offered = Q(municipality_codes__overlap=region.municipality_codes)
    if region.ptv_nationwide:
        offered |= Q(nationwide=True)
    condition = services_condition(page.rules.all(), _subclasses())
    return list(
        Service.objects.published().filter(offered & condition).values_list("pk", flat=True)
    )


def _subclasses() -> dict[str, list[str]]:
    below: dict[str, list[str]] = defaultdict(list)
    for code, parent in ServiceClass.objects.values_list("code", "parent"):
        if parent:
            below[parent].append(code)
    return below


@transaction.atomic
def _store(page: ThemePage, wanted: set[int]) -> set[int]:
    rows = ThemeService.objects.filter(theme_key=page.translation_key)
    held = set(rows.values_list("service_id", flat=True))
    rows.filter(service_id__in=held - wanted).delete()
    ThemeService.objects.bulk_create(
        (
            ThemeService(theme_key=page.translation_key, service_id=pk)
            for pk in sorted(wanted - held)
        ),
        ignore_conflicts=True,
    )
    return held ^ wanted
