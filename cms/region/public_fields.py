"""Who may read the site, where the quick exit leads, how long feedback is kept."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class SiteMode(models.TextChoices):
    """The stages of a site's life."""

    PUBLIC = "public", _("Public")
    PILOT = "pilot", _("Pilot: public, with a notice and a link to feedback")
    CLOSED = "closed", _("Closed: only editors see the pages")


class PublicFields(models.Model):
    """What is decided for the whole public site."""

    site_mode = models.CharField(
        _("stage of the site"), max_length=10, choices=SiteMode, default=SiteMode.PUBLIC
    )
    quick_exit_url = models.URLField(
        _("where the quick exit leads"),
        default="https://www.ilmatieteenlaitos.fi/",
        help_text=_("A neutral website that anybody might be reading, such as the weather."),
    )
    feedback_kept_days = models.PositiveSmallIntegerField(
        _("days that feedback is kept"),
        default=180,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text=_("Feedback is erased when it is this old."),
    )

    public_panel = MultiFieldPanel(
        [
            FieldPanel("site_mode"),
            FieldPanel("quick_exit_url"),
            FieldPanel("feedback_kept_days"),
        ],
        heading=_("The public site"),
    )

    class Meta:
        abstract = True
