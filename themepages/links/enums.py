"""Vocabularies of the catalogue: kinds of links, and what the check found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class LinkKind(models.TextChoices):
    """What a reader does with the link. The order is that of headings in a block."""

    ASSESSMENT = "assessment", _("Assessment tool")
    SELF_CARE = "selfcare", _("Self-care programme")
    OTHER = "other", _("Other link")

    @property
    def heading(self) -> str:
        """What stands above links of the kind."""
        return str(_HEADINGS[self])


_HEADINGS = {
    LinkKind.ASSESSMENT: _("Test and assess"),
    LinkKind.SELF_CARE: _("Self-care programmes"),
    LinkKind.OTHER: _("More on the topic"),
}


class Outcome(models.TextChoices):
    """What the check knows of an address, the worst first."""

    BROKEN = "broken", _("Broken")
    FAILING = "failing", _("Did not answer at the last check")
    MOVED = "moved", _("Moved")
    REFUSED = "refused", _("Cannot be checked")
    OK = "ok", _("Works")


class Problem(models.TextChoices):
    """Why an address failed."""

    STATUS = "status", _("The site answers with an error")
    NO_ANSWER = "no_answer", _("The site does not answer")
    TOO_SLOW = "too_slow", _("The site does not answer in ten seconds")
    CIRCLE = "circle", _("The address leads round in a circle")
    PRIVATE = "private", _("The address is of an internal network")
    MALFORMED = "malformed", _("The address is not one of the web")
