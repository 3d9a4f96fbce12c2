"""Jobs of the worker."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.timezone import localdate
from wagtail.models import ModelLogEntry

from ptvsync.coordinators.models import CoordinatorTurn


# After the last day of a turn.
CONTACTS_KEPT = relativedelta(months=12)
NOBODY = {"name": "", "role": "", "email": "", "phone": "", "is_public": False}


@transaction.atomic
def erase_contacts() -> int:
    """Empty who it was in turns that ended long ago, also in their history; gives how many.

    The turn itself stays: the municipality, the duty and the days.
    """
    over = CoordinatorTurn.objects.filter(ends_on__lt=localdate() - CONTACTS_KEPT)
    turns = list(over.exclude(**NOBODY).select_related("municipality"))
    CoordinatorTurn.objects.filter(pk__in=[turn.pk for turn in turns]).update(**NOBODY)
    for turn in turns:
        _rename_in_history(turn)
    return len(turns)


def _rename_in_history(turn: CoordinatorTurn) -> None:
    """The history of a turn repeats its name."""
    turn.name = ""
    kind = ContentType.objects.get_for_model(CoordinatorTurn)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(turn.pk))
    entries.update(label=str(turn))
