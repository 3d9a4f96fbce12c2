"""The dashboard's line for those who work through the queue."""

from __future__ import annotations

from django.db.models import Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from home.feedback.models import Feedback, State


def feedback_line(request: HttpRequest) -> Waiting | None:
    """How much feedback nobody has opened."""
    if not request.user.has_perm("feedback.change_feedback"):
        return None
    new = Feedback.objects.filter(state=State.NEW)
    url = f"{reverse('feedback_queue:index')}?state={State.NEW}"
    oldest = new.aggregate(oldest=Min("created_at"))["oldest"]
    return Waiting(_("New feedback"), new.count(), url, oldest)
