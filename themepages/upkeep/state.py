"""Which themes want care, as conditions on theme pages of the source language."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, Count, IntegerField, OuterRef, Q, Subquery, TextField, When
from django.db.models.functions import Cast, Coalesce
from django.db.models.query import QuerySet
from wagtail.models import Revision

from ptvsync.models import Status
from themepages.enums import Obligation, ThlTheme
from themepages.models import ThemePage, ThemeService
from themepages.source_themes import source_themes


MANDATORY = (Obligation.SERVICE_CONCEPT, Obligation.PROJECT_PLAN)
MISSING = Q(live=False, obligation__in=MANDATORY)
ORPHANED = ~Q(owner__is_active=True)


def due(today: date) -> Q:
    """Published themes whose day of review has come."""
    return Q(live=True, review_date__lte=today)


def themes() -> QuerySet[ThemePage]:
    """Those, mandatory ones first, with ``service_count`` and ``goes_live_at``."""
    mandatory_first = Case(When(obligation__in=MANDATORY, then=0), default=1)
    return (
        source_themes()
        .select_related("owner", "deputy", "latest_revision")
        .defer("body")
        .annotate(
            service_count=_service_count(),
            goes_live_at=_next_publication(),
            is_mandatory_first=mandatory_first,
        )
        .order_by("is_mandatory_first", "thl_theme", "title")
    )


def themes_without_page() -> list[str]:
    """The national themes that no theme page stands for."""
    used = set(ThemePage.objects.values_list("thl_theme", flat=True))
    return [str(theme.label) for theme in ThlTheme if theme not in used]


def _service_count() -> Coalesce:
    visible = Q(service__status=Status.PUBLISHED) & ~Q(service__addition__hidden=True)
    rows = ThemeService.objects.filter(visible, theme_key=OuterRef("translation_key"))
    counted = rows.order_by().values("theme_key").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _next_publication() -> Subquery:
    """When a scheduled version of the page appears."""
    waiting = Revision.objects.filter(
        object_id=Cast(OuterRef("pk"), TextField()),
        base_content_type__model="page",
        approved_go_live_at__isnull=False,
    )
    return Subquery(waiting.order_by("approved_go_live_at").values("approved_go_live_at")[:1])
