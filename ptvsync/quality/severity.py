"""How much a fault harms residents."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    """In the order in which faults are worth mending."""

    SERIOUS = "serious", _("Serious")
    WARNING = "warning", _("Warning")
    HINT = "hint", _("Hint")
