"""An export as a whole in memory, without its texts: what is where, and what will come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from home.wordpress.models import ImportItem, ImportRun
from home.wordpress.plan.addresses import path_of
from home.wordpress.plan.choices import Kind
from home.wordpress.wxr.source import ATTACHMENT, REUSABLE_BLOCK


GONE = frozenset({"trash", "auto-draft", "inherit"})
REPEATED = "repeated"


class Entry(NamedTuple):
    """A post without its text. ``excerpt`` is an attachment's caption."""

    pk: int
    guid: str
    post_id: int
    post_type: str
    status: str
    link: str
    language: str
    parent_id: int
    menu_order: int
    attachment_url: str
    alt: str
    excerpt: str


class ExportIndex:
    """Reads the items of a run once."""

    def __init__(self, run: ImportRun, language: str) -> None:
        self.run, self.choices, self.site = run, run.chosen, run.site
        self.language = language
        fields = ["pk", *(f"payload__{name}" for name in Entry._fields[1:])]
        self.entries = [Entry(*row) for row in run.items.values_list(*fields)]
        self.by_number = {entry.post_id: entry for entry in self.entries}

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """Path → the page that was at it."""
        pages = (e for e in self.entries if e.post_type not in {ATTACHMENT, REUSABLE_BLOCK})
        return {path_of(e.link): e for e in pages if e.link and "?" not in e.link}

    @cached_property
    def attachments(self) -> dict[str, Entry]:
        """Path of a file → its row in the media library."""
        return {path_of(e.attachment_url): e for e in self.entries if e.attachment_url}

    @cached_property
    def shared_blocks(self) -> dict[int, str]:
        """Number → HTML of the blocks that pages share."""
        rows = ImportItem.objects.filter(run=self.run, post_type=REUSABLE_BLOCK)
        return {row.source.post_id: row.source.content for row in rows}

    def kind(self, entry: Entry) -> Kind:
        """What becomes of it."""
        return Kind.SKIP if self.why_not(entry) else self.choices.kind(entry.post_type)

    @cached_property
    def repeated(self) -> frozenset[int]:
        """Rows whose guid an older post has that is imported: they would become one page."""
        wanted = [entry for entry in self.entries if not self._unwanted(entry)]
        first: dict[str, int] = {}
        for entry in sorted(wanted, key=lambda entry: (entry.post_id, entry.pk)):
            first.setdefault(entry.guid, entry.pk)
        return frozenset(entry.pk for entry in wanted if first[entry.guid] != entry.pk)

    def why_not(self, entry: Entry) -> str:
        """A name of REASONS, or REPEATED, for what is not imported; empty for what is."""
        return self._unwanted(entry) or (REPEATED if entry.pk in self.repeated else "")

    def _unwanted(self, entry: Entry) -> str:
        if self.choices.kind(entry.post_type) == Kind.SKIP:
            return "type"
        if entry.status in GONE:
            return "gone"
        return "language" if entry.language not in {"", self.language} else ""

    def above(self, entry: Entry) -> Entry | None:
        """The page above it that is imported and may have pages below; None where there is none."""
        parent = self.by_number.get(entry.parent_id)
        if self.kind(entry) != Kind.CONTENT or parent is None or entry in self._line(parent):
            return None
        return parent if self.kind(parent) == Kind.CONTENT else None

    def in_order(self) -> list[Entry]:
        """What is imported, parents before their children, siblings as WordPress orders them."""
        wanted = [entry for entry in self.entries if self.kind(entry) != Kind.SKIP]
        return sorted(wanted, key=lambda e: (len(list(self._line(e))), e.menu_order, e.post_id))

    def _line(self, entry: Entry) -> Iterator[Entry]:
        """It and those above it. A circle, which no site has but a file may, is walked once."""
        seen: set[int] = set()
        step: Entry | None = entry
        while step and step.post_id not in seen:
            seen.add(step.post_id)
            yield step
            step = self.by_number.get(step.parent_id)
