"""The findings on pages that a user may mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, IntegerField, QuerySet, Value, When
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.contentcheck.models import ContentFinding
from cms.contentcheck.rule import Severity


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


def own_findings(user: User | AnonymousUser) -> QuerySet[ContentFinding]:
    """The gravest first, then by page."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    ranks = [When(severity=severity, then=Value(rank)) for rank, severity in enumerate(Severity)]
    rank = Case(*ranks, default=Value(len(ranks)), output_field=IntegerField())
    found = ContentFinding.objects.filter(page__in=pages.order_by().values("pk"))
    return found.annotate(rank=rank).order_by("rank", "page__path", "path", "pk")
