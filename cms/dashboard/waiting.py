"""One line of the dashboard: so many of something wait for the editor, the oldest since then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class Waiting:
    """``label`` names the things in the plural, ``url`` leads to their list.

    ``when`` is since when the oldest has waited, or, in the future, when the next one comes.
    An urgent line stands above the others.
    """

    label: _StrOrPromise
    count: int
    url: str
    when: date | datetime | None = None
    is_urgent: bool = False

    @property
    def day(self) -> date | None:
        """The local day of ``when``."""
        if isinstance(self.when, datetime):
            return timezone.localtime(self.when).date()
        return self.when

    @property
    def age(self) -> str:
        """The age of the oldest, or the day of the next, in words; empty when neither is known."""
        if self.day is None:
            return ""
        days = (timezone.localdate() - self.day).days
        if days < 0:
            return gettext("next %(day)s") % {"day": date_format(self.day, "SHORT_DATE_FORMAT")}
        if days == 0:
            return gettext("oldest from today")
        return ngettext("oldest %(days)s day", "oldest %(days)s days", days) % {"days": days}

    @property
    def rank(self) -> tuple[bool, date]:
        """Urgent ones first, then what has waited longest."""
        return (not self.is_urgent, self.day or date.max)
