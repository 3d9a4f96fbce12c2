"""The choices of the model statement."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Conformity(models.TextChoices):
    """How far the site meets the requirements (WCAG 2.1 A and AA, which the Act asks for)."""

    FULL = "full", _("It meets the requirements fully")
    PARTIAL = "partial", _("It meets the requirements in part")
    NONE = "none", _("It does not meet the requirements")


class Reason(models.TextChoices):
    """Why something is not accessible."""

    UNMENDED = "unmended", _("Not mended yet")
    BURDEN = "burden", _("Disproportionate burden (section 8 of the Act)")
    OUTSIDE = "outside", _("Outside the scope of the Act")


class Method(models.TextChoices):
    """Who assessed the site."""

    SELF = "self", _("An assessment of our own")
    EXTERNAL = "external", _("An assessment by an outside expert")
    BOTH = "both", _("An assessment of our own and one by an outside expert")
