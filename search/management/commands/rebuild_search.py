"""Index anew all that can be found."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from search.documents import Document
from search.indexing import rebuild


class Command(BaseCommand):
    """``rebuild_search``: only documents that changed are written, so it may be run at any time."""

    help = "Index all services, themes, pages and events for the search."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--quiet`` hides the progress bar and the summary."""
        parser.add_argument("--quiet", action="store_true", help="Say nothing.")

    def handle(self, *args: Any, quiet: bool = False, **options: Any) -> None:
        """Rebuild and say what was done."""
        counts = rebuild(iter if quiet else _with_bar)
        if not quiet:
            self.stdout.write(
                f"{counts.documents} documents: {counts.written} written, {counts.removed} removed."
            )


def _with_bar(documents: Iterable[Document]) -> Iterable[Document]:
    return tqdm(documents, unit=" documents", disable=not sys.stderr.isatty())
