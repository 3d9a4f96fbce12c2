"""What the registry's own pages in the admin tell of quality."""

from __future__ import annotations

from django.db.models import Min
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from ptvsync.admin.contributions import Panel
from ptvsync.models import Service
from ptvsync.quality.models import QualityFlag
from ptvsync.quality.severity import Severity

from .regions import chosen_region, services_of
from .trend import serious_change


def may_read(request: HttpRequest) -> bool:
    """Whether the user sees flags at all."""
    return request.user.has_perm("quality.view_qualityflag")


def quality_panel(request: HttpRequest, service: Service) -> Panel | None:
    """The flags of a service, with the way to the message."""
    if not may_read(request):
        return None
    flags = QualityFlag.objects.by_severity().filter(service=service)
    message = (
        reverse("quality_message", args=[service.organization_id])
        if service.organization_id
        else ""
    )
    context = {"flags": flags, "message_url": message}
    html = render_to_string("quality/admin/service_panel.html", context, request=request)
    return Panel("quality", _("Quality"), html)


def quality_line(request: HttpRequest) -> Waiting | None:
    """How many serious flags there are, since when, and how their number has changed in a week.

    Where several regions share the house, those of the address's own; history does not know regions.
    """
    if not may_read(request):
        return None
    serious = QualityFlag.objects.filter(severity=Severity.SERIOUS)
    region = chosen_region("", request)
    if region:
        serious = serious.filter(service__in=services_of(region))
    change = None if region else serious_change(localdate())
    label = gettext("Serious faults in PTV's descriptions")
    if change:
        parts = {"text": label, "change": f"{change:+d}"}
        label = gettext("%(text)s (%(change)s in 7 days)") % parts
    url = f"{reverse('quality_flags')}?severity={Severity.SERIOUS.value}"
    return Waiting(label, serious.count(), url, serious.aggregate(day=Min("first_seen"))["day"])
