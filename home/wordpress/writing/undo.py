"""Deleting what a run made, where nobody has touched it since."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page, ReferenceIndex

from home.wordpress.models import ImportedFile, ImportedPage, ImportRun
from home.wordpress.writing.archives import take_archives_back
from home.wordpress.writing.drafts import DraftReferences


def undo(run: ImportRun) -> None:
    """The deepest pages first, then the files that no page or draft uses any more. What is kept keeps its row."""
    take_archives_back(run)
    rows = ImportedPage.objects.filter(run=run).select_related("page")
    for row in rows.order_by("-page__depth", "-pk"):
        _undo_page(row, run)
    drafts = DraftReferences()
    for file in ImportedFile.objects.filter(run=run):
        _undo_file(file, drafts)


def may_go(row: ImportedPage) -> bool:
    """Whether nobody has edited the page, translated it or put a page below it."""
    page = row.page
    return page is None or (
        row.is_untouched and page.numchild == 0 and not page.get_translations().exists()
    )


@transaction.atomic
def _undo_page(row: ImportedPage, run: ImportRun) -> None:
    if row.page_id:
        row.page = Page.objects.get(pk=row.page_id)
    if not may_go(row):
        return
    if row.page:
        DeletePageAction(row.page.specific, user=run.user).execute(skip_permission_checks=True)
    row.delete()


@transaction.atomic
def _undo_file(row: ImportedFile, drafts: DraftReferences) -> None:
    kept: list[Any] = [thing for thing in (row.image, row.document) if thing]
    if any(_is_used(thing, drafts) for thing in kept):
        return
    row.delete()
    for thing in kept:
        thing.delete()


def _is_used(thing: Any, drafts: DraftReferences) -> bool:
    return thing in drafts or ReferenceIndex.get_references_to(thing).exists()
