"""The line on the first page of the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.dashboard.waiting import Waiting
from cms.people.accounts import accounts, inactive
from cms.people.report import PERMISSION


def inactive_line(request: HttpRequest) -> Waiting | None:
    """Accounts that nobody has used for a year, for those who can close them."""
    if not request.user.has_perm(PERMISSION):
        return None
    count = accounts().filter(inactive()).count()
    return Waiting(
        _("Accounts not used for a year"), count, f"{reverse('people_report')}?wants=inactive"
    )
