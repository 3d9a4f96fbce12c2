"""The dashboard's lines: faults on the user's pages, and pages held back at their time."""

from __future__ import annotations

from django.db.models import Count, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.contentcheck.holding import ACTION, held_pages
from cms.contentcheck.own import own_findings
from cms.contentcheck.rule import Severity
from cms.dashboard.waiting import Waiting


def findings_line(request: HttpRequest) -> Waiting:
    """On how many pages there is a fault, and since when the oldest. Hints wait for nobody."""
    faults = own_findings(request.user).exclude(severity=Severity.HINT).order_by()
    found = faults.aggregate(pages=Count("page", distinct=True), oldest=Min("first_seen"))
    url = f"{reverse('contentcheck_report')}?grave=true"
    return Waiting(_("Pages whose content has a fault"), found["pages"], url, found["oldest"])


def held_back_line(request: HttpRequest) -> Waiting:
    """How many, since the oldest was last saved; urgent, for readers wait for them."""
    pages = held_pages(request.user).order_by()
    found = pages.aggregate(pages=Count("pk"), oldest=Min("latest_revision_created_at"))
    url = f"{reverse('wagtailadmin_reports:site_history')}?action={ACTION}"
    label = _("Scheduled pages that were not published")
    return Waiting(label, found["pages"], url, found["oldest"], is_urgent=True)
