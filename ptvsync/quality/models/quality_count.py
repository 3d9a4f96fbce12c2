"""How many flags there were on a day: the history that the reports draw."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Organization
from ptvsync.quality.severity import Severity

from .checked_service import Origin


class QualityCount(models.Model):
    """One day and cell. A cell is of an organisation (``municipality_code`` empty; None: no provider)
    or of a municipality of the region; the region's own sum is that of its organisations.
    """

    day = models.DateField(_("day"))
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.CASCADE, related_name="quality_counts"
    )
    municipality_code = models.CharField(max_length=3, blank=True)
    origin = models.CharField(_("origin"), max_length=10, choices=Origin.choices)
    code = models.SlugField(_("rule"), max_length=40)
    severity = models.CharField(_("severity"), max_length=8, choices=Severity.choices)
    count = models.PositiveIntegerField(_("count"))

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["day", "organization", "municipality_code", "origin", "code"],
                nulls_distinct=False,
                name="quality_count_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.code} {self.count}"
