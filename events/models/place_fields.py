"""Where an event is."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlaceFields(models.Model):
    """A place in a municipality, or remote, or both."""

    is_remote = models.BooleanField(
        _("remote"), default=False, help_text=_("One can take part by computer or phone.")
    )
    municipality = models.ForeignKey(
        "ptvsync.Municipality",
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("May be left empty when the event is remote."),
    )
    place_name = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("Such as the name of a library or a hall."),
    )
    street_address = models.CharField(
        _("street address"),
        max_length=160,
        blank=True,
        help_text=_("Such as Kirkkokatu 1, 48100 Kotka."),
    )

    class Meta:
        abstract = True

    @property
    def area(self) -> str:
        """The municipality's name, or that the event is remote."""
        if self.municipality:
            return str(self.municipality.title)
        return str(_("Remote")) if self.is_remote else ""

    @property
    def location(self) -> str:
        """Place, address and municipality in one line; ``Remote`` when there is no place."""
        parts = [self.place_name, self.street_address]
        if self.area and self.area not in self.street_address:
            parts.append(self.area)
        return ", ".join(part for part in parts if part)
