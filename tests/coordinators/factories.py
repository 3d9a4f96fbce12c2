"""Builders of turns."""

from __future__ import annotations

from datetime import date

from ptvsync.coordinators.models import CoordinatorTurn, Duty
from tests.factories import make_municipalities


def make_turn(code="285", first=date(2026, 1, 1), last=date(2026, 12, 31), **fields):
    place = next(row for row in make_municipalities() if row.code == code)
    values = {"duty": Duty.CONTACT, "name": "Veikko Vuorossa", "email": "veikko@kunta.example"}
    return CoordinatorTurn.objects.create(
        municipality=place, starts_on=first, ends_on=last, **{**values, **fields}
    )
