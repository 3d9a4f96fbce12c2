"""What has been sent, so that nobody is reminded twice of the same review."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from themepages.models import ThemePage


class ReviewReminder(models.Model):
    """One per theme, review date and stage."""

    class Stage(models.TextChoices):
        """Who was told."""

        DUE = "due", _("Owner and deputy")
        ESCALATED = "escalated", _("Communications")

    theme = models.ForeignKey(ThemePage, on_delete=models.CASCADE, related_name="+")
    review_date = models.DateField(_("review date"))
    stage = models.CharField(_("told"), max_length=10, choices=Stage)
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)

    class Meta:
        verbose_name = _("review reminder")
        verbose_name_plural = _("review reminders")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "review_date", "stage"], name="upkeep_reminded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.theme_id} {self.review_date} {self.stage}"
