"""Is there something to show?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from cms.health import Health
from tarjotin_walks.models import Walk


def walks_are_coming() -> Health:
    """Well when at least one walk is coming."""
    number = Walk.objects.coming().count()
    detail = _("Coming walks: %(number)s.") % {"number": number}
    return Health("walks", ok=number > 0, detail=detail)
