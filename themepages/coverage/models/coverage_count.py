"""The history: one row for each day, site, place and national theme."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class CoverageCount(models.Model):
    """Services counted on a day. ``place`` and ``theme`` are those of ``coverage.scope``.

    A row is written for a cell without services too, so that a zero is told from a day without counting.
    """

    date = models.DateField(_("date"))
    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("site"), on_delete=models.CASCADE, related_name="+"
    )
    place = models.CharField(_("place"), max_length=10)
    theme = models.CharField(_("national theme (THL)"), max_length=20)
    minimum = models.PositiveIntegerField(_("minimum criteria"))
    complementary = models.PositiveIntegerField(_("complementary"))

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("coverage of a day")
        verbose_name_plural = _("coverage by day")
        constraints = [
            # In the order in which the history of a cell is read.
            models.UniqueConstraint(
                fields=["site", "place", "theme", "date"], name="coverage_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.place} {self.theme}: {self.minimum} + {self.complementary}"

    @property
    def total(self) -> int:
        """Those of the minimum criteria and those that complement them."""
        return self.minimum + self.complementary
