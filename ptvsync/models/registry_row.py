"""What every row copied from the registry shares."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.language import LocalText, localize


class Status(models.TextChoices):
    """A row is never deleted: what leaves the registry is withdrawn, and may return."""

    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn from PTV")


Row = TypeVar("Row", bound="RegistryRow")


class RegistryQuerySet(models.QuerySet[Row]):
    """Queries that all registry rows answer."""

    def published(self) -> RegistryQuerySet[Row]:
        """Rows that PTV publishes."""
        return self.filter(status=Status.PUBLISHED)

    def visible(self) -> RegistryQuerySet[Row]:
        """Rows that the public may see."""
        return self.published()


class RegistryRow(models.Model):
    """One registry item: ``record`` is the neutral record as JSON, ``payload`` PTV's own answer,
    of v12 with that of the accessibility register, as v11's has the sentences in itself.

    ``content_hash`` is the SHA-256 of the canonical record, ``source_hash`` that of the answer which it
    was mapped from, ``modified_at`` PTV's time of change.
    An integer key is needed because a UUID one loads as None in a SnippetChooserBlock (wagtail#6509).
    """

    registry_id = models.UUIDField(_("PTV id"), unique=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.PUBLISHED
    )
    record = models.JSONField()
    payload = models.JSONField(default=dict)
    content_hash = models.CharField(max_length=64)
    source_hash = models.CharField(max_length=32, blank=True)
    modified_at = models.DateTimeField(_("changed in PTV"))
    created_at = models.DateTimeField(_("first fetched"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        abstract = True
        default_permissions = ("view",)

    @property
    def is_published(self) -> bool:
        """Whether PTV publishes it now."""
        return self.status == Status.PUBLISHED


class RecordText:
    """A text of the row's record, in the reader's language."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __get__(self, row: Any, owner: type | None = None) -> LocalText:
        """Localise the map of texts that the record has under ``field``."""
        return LocalText() if row is None else localize(getattr(row.data, self.field))
