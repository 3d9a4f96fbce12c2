"""An address of one of WordPress's own lists that is led to a page here."""

from __future__ import annotations

from django.db import models
from wagtail.contrib.redirects.models import Redirect

from home.wordpress.models.run import ImportRun


class ArchiveQuerySet(models.QuerySet["ImportedArchive"]):
    """Redirects of imports."""

    def untouched(self) -> ArchiveQuerySet:
        """Those that lead where an import led them."""
        return self.filter(redirect__redirect_page_id=models.F("target"))


class ImportedArchive(models.Model):
    """A redirect that an import made, so that undoing takes it back and the next import may lead it elsewhere.

    ``target`` is the key of the page that it was led to: one that an editor has led elsewhere is no longer ours.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="archives")
    redirect = models.OneToOneField(Redirect, on_delete=models.CASCADE, related_name="+")

    target = models.PositiveIntegerField()

    objects = ArchiveQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.redirect.old_path)
