"""The old lists and where they lead, as the page of an import tells it."""

from __future__ import annotations

from home.wordpress.models import ImportedArchive, ImportRun, State
from home.wordpress.plan.archives import archives
from home.wordpress.plan.places import Places
from ptvsync.sentences import PlainError


def archive_rows(run: ImportRun) -> list[tuple[str, str]]:
    """Old path and title: what a trial would lead, or what the import has led."""
    if run.state == State.CHECKED:
        return _planned(run)
    rows = ImportedArchive.objects.filter(run=run)
    made = rows.select_related("redirect__redirect_page").order_by("redirect__old_path")
    return [(row.redirect.old_path, _title(row)) for row in made]


def _title(row: ImportedArchive) -> str:
    """An editor may have led it to another site since."""
    page = row.redirect.redirect_page
    return str(page.title) if page else str(row.redirect.redirect_link)


def _planned(run: ImportRun) -> list[tuple[str, str]]:
    try:
        places = Places(run.parent.specific if run.parent else None)
    except PlainError:
        return []
    return [(archive.path, archive.target.title) for archive in archives(run, places)]
