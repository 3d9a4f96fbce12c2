"""The dashboard's lines on the upkeep of themes."""

from __future__ import annotations

from django.db.models import Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from themepages.source_themes import source_themes
from themepages.upkeep.state import MISSING, ORPHANED, due
from themepages.withdrawal.permissions import sees_everything


def reviews_line(request: HttpRequest) -> Waiting:
    """The user's own themes whose day of review has come; all of them for those who keep the site."""
    user = request.user
    own = Q() if sees_everything(user) else Q(owner=user.pk) | Q(deputy=user.pk)  # type: ignore[arg-type]
    themes = source_themes().filter(own, due(timezone.localdate()))
    oldest = themes.aggregate(oldest=Min("review_date"))["oldest"]
    return Waiting(_("Themes to review"), themes.count(), _report("due"), oldest)


def orphans_line(request: HttpRequest) -> Waiting | None:
    """Published themes that nobody owns, for those who keep the site."""
    if not sees_everything(request.user):  # type: ignore[arg-type]
        return None
    count = source_themes().filter(ORPHANED, live=True).count()
    return Waiting(_("Themes without an owner"), count, _report("orphaned"))


def missing_line(request: HttpRequest) -> Waiting | None:
    """Mandatory themes that are not published, for those who keep the site."""
    if not sees_everything(request.user):  # type: ignore[arg-type]
        return None
    return Waiting(
        _("Mandatory themes not published"),
        source_themes().filter(MISSING).count(),
        _report("missing"),
    )


def _report(wants: str) -> str:
    return f"{reverse('upkeep_report')}?wants={wants}"
