"""What the check knows of an address."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from themepages.links.addresses import MAX_ADDRESS
from themepages.links.enums import Outcome, Problem


class AddressCheck(models.Model):
    """One row for each address that was asked, whichever links have it.

    ``since`` is the first day of what holds now; for a broken address that of the first failure.
    """

    url = models.URLField(_("address"), max_length=MAX_ADDRESS, unique=True)
    outcome = models.CharField(_("state"), max_length=10, choices=Outcome)
    since = models.DateField(_("since"))
    checked_at = models.DateTimeField(_("checked"))
    status = models.PositiveSmallIntegerField(_("HTTP status"), null=True)
    problem = models.CharField(_("problem"), max_length=10, choices=Problem, blank=True)
    moved_to = models.TextField(_("new address"), blank=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("checked address")
        verbose_name_plural = _("checked addresses")

    def __str__(self) -> str:
        return f"{self.url}: {self.get_outcome_display()}"

    @property
    def explanation(self) -> str:
        """The problem in words, with the status if there is one; empty when nothing is wrong."""
        text = self.get_problem_display()
        return f"{text} ({self.status})" if text and self.status else text
