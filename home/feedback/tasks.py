"""Jobs of the worker."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from cms.region.models import RegionSettings
from home.feedback.models import Feedback
from home.feedback.notice import send_notice


def tell_maintainers(pk: int) -> int:
    """Send the notice; feedback that was erased meanwhile needs none."""
    feedback = Feedback.objects.select_related("site").filter(pk=pk).first()
    return send_notice(feedback) if feedback else 0


def erase_old() -> int:
    """Erase what is older than each site keeps; gives how many."""
    return sum(_erase(site) for site in Site.objects.all())


def _erase(site: Site) -> int:
    days = RegionSettings.for_site(site).feedback_kept_days
    oldest = timezone.now() - timedelta(days=days)
    return Feedback.objects.filter(site=site, created_at__lt=oldest).delete()[0]
