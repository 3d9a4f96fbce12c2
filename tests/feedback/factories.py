"""Builders of feedback, and how a person sends it."""

from __future__ import annotations

import time_machine
from wagtail.models import Site

from home.feedback.models import Feedback
from home.feedback.time_trap import opened_now


FORM = "/palaute/"
NOW = "2026-11-22T10:00:00Z"
LATER = "2026-11-22T10:00:20Z"


def make_feedback(**fields):
    values = {"text": "Hyvä sivu.", "language": "fi", "site": Site.objects.get()}
    return Feedback.objects.create(**{**values, **fields})


def send(client, at=LATER, address="192.0.2.1", form=FORM, **data):
    """Open the form at NOW and send it at ``at``."""
    with time_machine.travel(NOW, tick=False):
        stamp = opened_now()
    with time_machine.travel(at, tick=False):
        values = {"text": "Hieno palvelu.", "sivu": "/liikunta/", "avattu": stamp}
        return client.post(form, {**values, **data}, REMOTE_ADDR=address)
