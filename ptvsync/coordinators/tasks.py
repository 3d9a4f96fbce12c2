"""Jobs of the worker."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta
from django.utils.timezone import localdate

from ptvsync.coordinators.models import CoordinatorTurn


# After the last day of a turn.
CONTACTS_KEPT = relativedelta(months=12)
NOBODY = {"name": "", "role": "", "email": "", "phone": "", "is_public": False}


def erase_contacts() -> int:
    """Empty who it was in turns that ended long ago; gives how many. Their history never knew.

    The turn itself stays: the municipality, the duty and the days.
    """
    over = CoordinatorTurn.objects.filter(ends_on__lt=localdate() - CONTACTS_KEPT)
    return over.exclude(**NOBODY).update(**NOBODY)
