"""Storing feedback and telling the maintainers that there is some."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import get_language
from django_q.tasks import async_task
from wagtail.models import Site

from cms.region.models import RegionSettings
from cms.region.public_fields import SiteMode
from home.feedback.forms import FeedbackForm
from home.feedback.models import Feedback
from home.feedback.page_address import service_of


def receive(request: HttpRequest, form: FeedbackForm) -> Feedback:
    """Store what a valid form says."""
    path = form.cleaned_data["sivu"]
    feedback = form.save(commit=False)
    feedback.site = Site.find_for_request(request)
    feedback.page_path = path
    feedback.service = service_of(path)
    feedback.language = get_language() or ""
    feedback.during_pilot = RegionSettings.for_request(request).site_mode == SiteMode.PILOT
    with transaction.atomic():
        feedback.save()
        tell = partial(async_task, "home.feedback.tasks.tell_maintainers", feedback.pk)
        transaction.on_commit(tell)
    return feedback
