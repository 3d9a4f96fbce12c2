"""The dashboard's line for those whose events and groups are about to begin."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from events.models import EventOccurrence


SOON = timedelta(days=14)


def beginning_line(request: HttpRequest) -> Waiting:
    """The user's own published events that have their first meeting within two weeks."""
    own = EventOccurrence.objects.filter(page__owner=request.user.pk, page__live=True)
    starts = own.values("page").annotate(first=Min("start")).order_by()
    now = timezone.now()
    soon = starts.filter(first__gte=now, first__lt=now + SOON)
    found = soon.aggregate(count=Count("page"), next=Min("first"))
    url = f"{reverse('event_pages:index')}?owner={request.user.pk}"
    return Waiting(_("My groups and events that begin soon"), found["count"], url, found["next"])
