"""The dashboard's line for those whose pages use services that are gone."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from ptvsync.models import Service

from .permissions import may_see_report
from .uses import uses_of_gone_services


def gone_services_line(request: HttpRequest) -> Waiting | None:
    """How many are still used, and since when the first of them has been away."""
    if not may_see_report(request.user):
        return None
    uses = uses_of_gone_services(request.user)  # type: ignore[arg-type]
    used = [key for key, places in uses.items() if places]
    label = _("Services that are gone, still used on my pages")
    return Waiting(label, len(used), reverse("themepages_gone_services"), _first_day(used))


def _first_day(services: list[int]) -> datetime | None:
    gone = Service.objects.filter(pk__in=services, withdrawn_at__isnull=False)
    return gone.order_by("withdrawn_at").values_list("withdrawn_at", flat=True).first()
