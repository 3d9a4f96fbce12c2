"""Index anew all that can be found."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from search.documents import Document
from search.indexing import rebuild


class Command(BaseCommand):
    """``rebuild_search``: only documents that changed are written, so it may be run at any time."""

    help = "Index all services, themes, pages and events for the search."

    def handle(self, *args: Any, verbosity: int = 1, **options: Any) -> None:
        """Rebuild and say what was done; ``--verbosity 0`` hides the progress bar and the summary."""
        counts = rebuild(_with_bar if verbosity else iter)
        if counts is None:
            raise CommandError("Another rebuild is going on.")
        if verbosity:
            self.stdout.write(
                f"{counts.documents} documents: {counts.written} written, {counts.removed} removed."
            )


def _with_bar(documents: Iterable[Document]) -> Iterable[Document]:
    return tqdm(documents, unit=" documents", disable=not sys.stderr.isatty())
