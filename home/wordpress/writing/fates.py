"""What becomes of an item that may have been imported before."""

from __future__ import annotations

from home.wordpress.models import Fate, ImportedPage


def fate_of(row: ImportedPage | None, digest: str) -> Fate:
    """An editor's work is never overwritten, and a page that an editor deleted does not come back."""
    if row is None or (row.page and row.revision_id is None and row.is_untouched):
        return Fate.CREATE
    if row.page is None:
        return Fate.REMOVED
    if not row.is_untouched:
        return Fate.EDITED
    return Fate.SAME if row.digest == digest else Fate.UPDATE


REWRITTEN = frozenset({Fate.CREATE, Fate.UPDATE})
