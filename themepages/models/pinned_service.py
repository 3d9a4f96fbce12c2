"""Services that an editor lifts to the top of a theme's list."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class PinnedService(Orderable):
    """One pin, in the editor's order. Those of the page in the source language count in every language.

    A pin lifts a service that the theme shows anyway: it does not bring one to the theme.
    """

    page = ParentalKey("themepages.ThemePage", on_delete=models.CASCADE, related_name="pins")
    service = models.ForeignKey(
        "ptvsync.Service", verbose_name=_("service"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [
        FieldPanel(
            "service",
            help_text=_("A service that the theme's rules show. It is lifted to the top."),
        )
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("pinned service")
        verbose_name_plural = _("pinned services")

    def __str__(self) -> str:
        return str(self.service)
