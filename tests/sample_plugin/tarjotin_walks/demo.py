"""Walks for a site that is shown for the first time."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import localdate
from wagtail.models import Site

from tarjotin_walks.models import Walk


WALKS = (
    (3, "Kävely rantapolulla", "Kirjaston pääovi"),
    (10, "Kaupunkikävely rauhalliseen tahtiin", "Torin laita"),
)


def load_demo(site: Site) -> None:
    """Add the walks once; what an editor has written is left alone."""
    if Walk.objects.exists():
        return
    for after_days, title, place in WALKS:
        Walk.objects.create(title=title, day=localdate() + timedelta(after_days), place=place)
