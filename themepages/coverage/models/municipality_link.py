"""The secret address by which a municipality reads its coverage without a login."""

from __future__ import annotations

import secrets

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


TOKEN_BYTES = 24


def new_token() -> str:
    """192 random bits as 32 characters that are safe in an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


class MunicipalityLink(models.Model):
    """One link for a municipality on a site; it tells the day of its last use, never who used it.

    The token is kept readable so that the keepers can hand the same link out again: what it opens is
    counted from public services (docs/decisions/0009).
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("site"), on_delete=models.CASCADE, related_name="+"
    )
    municipality_code = models.CharField(_("municipality"), max_length=3)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    created_on = models.DateField(_("created"), default=timezone.localdate)
    last_used_on = models.DateField(_("last used"), null=True, blank=True)

    class Meta:
        verbose_name = _("municipality link")
        verbose_name_plural = _("municipality links")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "municipality_code"], name="one_link_for_a_municipality"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site}: {self.municipality_code}"

    def get_absolute_url(self) -> str:
        """The page, in the active language."""
        return reverse("coverage:municipality", args=[self.token])

    def renew(self) -> None:
        """Give a new address; the old one stops working at once."""
        self.token = new_token()
        self.created_on = timezone.localdate()
        self.last_used_on = None
        self.save()

    def mark_used(self) -> None:
        """Remember the day, writing at most once in it."""
        today = timezone.localdate()
        if self.last_used_on != today:
            MunicipalityLink.objects.filter(pk=self.pk).update(last_used_on=today)
