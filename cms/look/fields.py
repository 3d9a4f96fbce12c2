"""The settings of a site's look."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.look.grounds import DAY, NIGHT, Scheme, check_accent
from cms.look.stylesheet import look_version


HEX_PATTERN = r"^#[0-9a-fA-F]{6}$"
HEX = RegexValidator(HEX_PATTERN, _("Give a colour such as #0d4a3c."))
SCHEMES = {"accent_light": DAY, "accent_dark": NIGHT}


class LookFields(models.Model):
    """Colours by day and by night, and a logo; without them the site has the colours of the frame."""

    accent_light = models.CharField(
        _("colour of links and buttons by day"),
        max_length=7,
        blank=True,
        validators=[HEX],
        help_text=_("Such as #0d4a3c. Empty: the colour of the frame."),
    )
    accent_dark = models.CharField(
        _("colour of links and buttons by night"),
        max_length=7,
        blank=True,
        validators=[HEX],
        help_text=_("For readers who prefer a dark screen, such as #93dfc5."),
    )
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown beside the name of the site, at most 44 pixels high."),
    )
    logo_alt = models.CharField(
        _("the logo in words"),
        max_length=100,
        blank=True,
        help_text=_("What is read aloud, usually the name of the county."),
    )

    look_panel = MultiFieldPanel(
        [
            FieldPanel("accent_light"),
            FieldPanel("accent_dark"),
            FieldPanel("logo"),
            FieldPanel("logo_alt"),
        ],
        heading=_("Look"),
    )

    class Meta:
        abstract = True

    @property
    def look_version(self) -> str:
        """What names the stylesheet's content in its address; empty when the site has no colours of its own."""
        return look_version(self.accent_light, self.accent_dark)

    def clean(self) -> None:
        """Refuse a colour that cannot be read, and a logo without words."""
        super().clean()
        errors: dict[str, ValidationError] = {}
        for name, scheme in SCHEMES.items():
            try:
                _check(getattr(self, name), scheme)
            except ValidationError as error:
                errors[name] = error
        if self.logo_id and not self.logo_alt.strip():
            errors["logo_alt"] = ValidationError(_("Say in words what the logo is."))
        if errors:
            raise ValidationError(errors)


def _check(colour: str, scheme: Scheme) -> None:
    """What is no colour at all is refused by the field itself."""
    if re.match(HEX_PATTERN, colour):
        check_accent(colour, scheme)
