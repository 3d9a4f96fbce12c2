"""Which pages anybody may read, as a condition of the query that reads them anyway."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction


def is_public() -> Q:
    """No page on the way down from the root is restricted.

    Wagtail's own ``public()`` says the same after a query of its own for every use.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return Q(~Exists(PageViewRestriction.objects.filter(page__path=above)))
