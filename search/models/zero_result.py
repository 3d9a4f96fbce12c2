"""What was looked for in vain: words and counts, nothing of who looked."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ZeroResultTerm(models.Model):
    """Folded words that found nothing, how often, and on which day last."""

    language = models.CharField(_("language"), max_length=10)
    term = models.CharField(_("searched words"), max_length=100)
    count = models.PositiveIntegerField(_("times"), default=0)
    last_date = models.DateField(_("last time"))

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        ordering = ["-count", "term"]
        default_permissions = ("view", "delete")
        constraints = [
            models.UniqueConstraint(fields=["language", "term"], name="search_zero_result_term")
        ]

    def __str__(self) -> str:
        return self.term
