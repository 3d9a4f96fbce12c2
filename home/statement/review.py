"""A statement must be kept up to date: a warning when the last review is too long ago."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.admin.panels import Panel


if TYPE_CHECKING:
    from home.statement.models import AccessibilityStatementPage


REVIEW_EVERY = timedelta(days=365)


def is_review_due(reviewed_on: date | None) -> bool:
    """Whether more than twelve months have passed."""
    return reviewed_on is not None and reviewed_on < timezone.localdate() - REVIEW_EVERY


class ReviewPanel(Panel):
    """The warning at the top of the form."""

    class BoundPanel(Panel.BoundPanel):
        """The warning of one page."""

        template_name = "statement/admin/review_due.html"
        instance: AccessibilityStatementPage

        def is_shown(self) -> bool:
            """Whether the review is due."""
            return is_review_due(self.instance.reviewed_on) and super().is_shown()
