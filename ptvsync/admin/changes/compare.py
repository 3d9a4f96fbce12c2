"""A change as rows of old and new text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

from ptvsync.admin.kinds import MODELS
from ptvsync.admin.readable import Field, Names, names_of, readable_fields
from ptvsync.models import RowChange
from ptvsync.records import Kind

from .words import marked


# In the singular, whereas the counters of a run have the same words in the plural.
FATES = {
    RowChange.Fate.ADDED: pgettext_lazy("one row", "New"),
    RowChange.Fate.CHANGED: pgettext_lazy("one row", "Changed"),
    RowChange.Fate.RETURNED: pgettext_lazy("one row", "Returned"),
    RowChange.Fate.WITHDRAWN: pgettext_lazy("one row", "Withdrawn"),
}


@dataclass(frozen=True)
class FieldChange:
    """One field; ``old`` and ``new`` are safe HTML with the differences marked, empty when there is none."""

    label: str
    language: str
    old: SafeString
    new: SafeString


@dataclass(frozen=True)
class ReadableChange:
    """A change and its fields; without fields only what machines read has changed."""

    change: RowChange
    fields: list[FieldChange]

    @property
    def fate(self) -> str:
        """What became of the row."""
        return str(FATES[RowChange.Fate(self.change.fate)])

    @property
    def kind(self) -> str:
        """What kind of row it is."""
        return capfirst(str(MODELS[Kind(self.change.kind)]._meta.verbose_name))


def readable_changes(changes: Sequence[RowChange]) -> list[ReadableChange]:
    """The changes in words, with the same few queries however many there are."""
    names = names_of(record for change in changes for record in (change.old, change.new))
    return [ReadableChange(change, field_changes(change, names)) for change in changes]


def field_changes(change: RowChange, names: Names) -> list[FieldChange]:
    """The fields that differ, in the order of the new record, those that went last."""
    old, new = readable_fields(change.old, names), readable_fields(change.new, names)
    keys = dict.fromkeys([*new, *old])
    return [
        _field_change(key, old.get(key, ""), new.get(key, ""))
        for key in keys
        if old.get(key) != new.get(key)
    ]


def _field_change(key: Field, old: str, new: str) -> FieldChange:
    return FieldChange(key.label, key.language, *marked(old, new))
