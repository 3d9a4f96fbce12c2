"""Pages on violence and the like, whose reader may have to leave at once and unseen."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.pages.public_page import PublicPage


class SensitivePage(PublicPage):
    """A sensitive page has the quick exit; its ``neutral_title`` stands in the tab and the history."""

    is_sensitive = models.BooleanField(
        _("quick exit"),
        default=False,
        help_text=_("Shows a button that leads away at once. Shift pressed three times does too."),
    )
    neutral_title = models.CharField(
        _("neutral title"),
        max_length=60,
        blank=True,
        help_text=_("Shown in the browser's tab and history in place of the title."),
    )

    sensitive_panel = MultiFieldPanel(
        [FieldPanel("is_sensitive"), FieldPanel("neutral_title")],
        heading=_("Safety of the reader"),
    )

    class Meta:
        abstract = True

    @property
    def tab_title(self) -> str:
        """What stands in the browser's tab in place of the title; empty when the title may be seen."""
        return self.neutral_title if self.is_sensitive else ""
