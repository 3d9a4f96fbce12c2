"""Reading an export into rows. The file itself, with its users and comments, is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

from django.db import transaction
from wagtail.models import Page

from home.wordpress.models import ImportItem, ImportRun
from home.wordpress.wxr.reading import ExportReader
from home.wordpress.wxr.source import ATTACHMENT, INTERNAL_TYPES, REUSABLE_BLOCK


if TYPE_CHECKING:
    from django.contrib.auth.models import User

BATCH = 200
KEPT_INTERNAL = frozenset({ATTACHMENT, REUSABLE_BLOCK})


@transaction.atomic
def store_export(
    file: IO[bytes], name: str, parent: Page | None = None, user: User | None = None
) -> ImportRun:
    """A run that waits to be set up. Raises PlainError for what is no export."""
    run = ImportRun.objects.create(file_name=name[:255], parent=parent, user=user)
    reader = ExportReader(file)
    rows = _rows(run, reader)
    while batch := list(islice(rows, BATCH)):
        ImportItem.objects.bulk_create(batch)
    run.source = reader.site.model_dump(mode="json")
    run.save()
    return run


def _rows(run: ImportRun, reader: ExportReader) -> Iterator[ImportItem]:
    for item in reader.items():
        if item.post_type in INTERNAL_TYPES - KEPT_INTERNAL:
            continue
        payload = item.model_dump(mode="json")
        yield ImportItem(run=run, post_type=item.post_type[:60], title=item.title, payload=payload)
