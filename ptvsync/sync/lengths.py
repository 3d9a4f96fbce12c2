"""How much the columns of a model hold."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Field, Model

from ptvsync.reading.lengths import Lengths


@cache
def lengths_of(model: type[Model]) -> Lengths:
    """Return what each column with a limit holds."""
    found = {str(item.column): _length(item) for item in model._meta.concrete_fields}
    return {column: length for column, length in found.items() if length}


def _length(item: Field[Any, Any]) -> int | None:
    return (item.base_field if isinstance(item, ArrayField) else item).max_length
