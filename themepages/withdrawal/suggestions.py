"""Services that could take the place of one that is gone."""

from __future__ import annotations

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from ptvsync.models import Service
from themepages.gone_service import former_themes, is_near, is_of_class
from themepages.models import ThemeService


MAX_SUGGESTIONS = 8


def suggestions(service: Service) -> QuerySet[Service]:
    """Visible services that share a theme, the municipality or a class, those that share most first."""
    rows = ThemeService.objects.filter(service=OuterRef("pk"), theme_key__in=former_themes(service))
    in_theme, near, of_class = Q(Exists(rows)), is_near(service), is_of_class(service)
    score = _points(in_theme, 4) + _points(near, 2) + _points(of_class, 2)
    return (
        Service.objects.visible()
        .exclude(pk=service.pk)
        .filter(in_theme | of_class)
        .select_related("organization")
        .defer("payload", "record", "organization__payload", "organization__record")
        .annotate(score=score)
        .order_by("-score", "name", "pk")[:MAX_SUGGESTIONS]
    )


def _points(condition: Q, points: int) -> Combinable:
    return Case(When(condition, then=Value(points)), default=Value(0), output_field=IntegerField())
