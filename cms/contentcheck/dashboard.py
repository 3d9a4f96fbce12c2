"""The dashboard's line: faults on the user's pages. Hints wait for nobody."""

from __future__ import annotations

from django.db.models import Count, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.contentcheck.own import own_findings
from cms.contentcheck.rule import Severity
from cms.dashboard.waiting import Waiting


def findings_line(request: HttpRequest) -> Waiting:
    """On how many pages there is a fault, and since when the oldest."""
    faults = own_findings(request.user).exclude(severity=Severity.HINT).order_by()
    found = faults.aggregate(pages=Count("page", distinct=True), oldest=Min("first_seen"))
    url = f"{reverse('contentcheck_report')}?grave=true"
    return Waiting(_("Pages whose content has a fault"), found["pages"], url, found["oldest"])
