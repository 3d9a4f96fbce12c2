"""The picture of an event, what it shows, and by what right it is used."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.blocks.image import LICENCES, licence_name


class ImageFields(models.Model):
    """A picture needs all the rest, as pictures in texts do; the form and the content check ask for it."""

    image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(
        _("what the image shows"),
        max_length=160,
        blank=True,
        help_text=_("Read aloud to those who do not see the image."),
    )
    image_author = models.CharField(
        _("author of the image"),
        max_length=120,
        blank=True,
        help_text=_("Who took or drew the picture."),
    )
    image_licence = models.CharField(
        _("licence of the image"),
        max_length=20,
        blank=True,
        choices=LICENCES,
        help_text=_("If people can be recognised, ask their permission first."),
    )

    class Meta:
        abstract = True

    @property
    def image_credit(self) -> dict[str, str]:
        """What stands below the picture."""
        return {"caption": "", "author": self.image_author}

    @property
    def image_licence_name(self) -> str:
        """The licence, where readers must be told it."""
        return licence_name(self.image_licence)
