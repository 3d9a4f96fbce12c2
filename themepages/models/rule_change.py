"""When the rules of a theme changed, so that the public rule table can tell."""

from __future__ import annotations

from django.db import models


class RuleChange(models.Model):
    """The rules of a theme from ``changed_at`` on: a list of their fields, in order.

    ``theme_key`` is shared by the translations of a theme page.
    """

    theme_key = models.UUIDField()
    changed_at = models.DateTimeField(auto_now_add=True)
    rules = models.JSONField()

    class Meta:
        default_permissions = ()
        ordering = ["-changed_at", "-pk"]
        indexes = [models.Index(fields=["theme_key", "-changed_at"], name="rule_change_theme")]

    def __str__(self) -> str:
        return f"{self.theme_key}: {self.changed_at:%Y-%m-%d}"
