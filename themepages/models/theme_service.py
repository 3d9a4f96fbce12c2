"""The materialised answer to “which services does this theme show”."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ThemeService(models.Model):
    """A service that meets a theme's rules. ``theme_key`` is shared by the translations of a theme page."""

    theme_key = models.UUIDField()
    service = models.ForeignKey("ptvsync.Service", on_delete=models.CASCADE, related_name="themes")

    class Meta:
        default_permissions = ()
        verbose_name = _("service of a theme")
        constraints = [
            models.UniqueConstraint(fields=["theme_key", "service"], name="theme_service_once"),
        ]

    def __str__(self) -> str:
        return f"{self.theme_key}: {self.service_id}"
