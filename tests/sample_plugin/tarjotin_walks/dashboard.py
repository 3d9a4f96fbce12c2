"""The plugin's line on the dashboard: walks that are about to be held."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from tarjotin_walks.models import Walk


def walks_of_the_week(request: HttpRequest) -> Waiting | None:
    """For those who keep the list of walks."""
    if not request.user.has_perm("tarjotin_walks.change_walk"):
        return None
    walks = Walk.objects.coming().filter(day__lt=localdate() + timedelta(days=7))
    first = walks.values_list("day", flat=True).first()
    url = reverse("wagtailsnippets_tarjotin_walks_walk:list")
    return Waiting(_("Walks of this week"), walks.count(), url, first)
