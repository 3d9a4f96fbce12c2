"""What drafts and scheduled versions refer to: Wagtail's reference index knows published rows only."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.models import Page, ReferenceIndex, Revision


class DraftReferences:
    """Reads every version that is yet to be published, once."""

    def __init__(self) -> None:
        self._found = {pair for revision in _to_come() for pair in _references(revision)}

    def __contains__(self, thing: Model) -> bool:
        """Whether some version refers to it."""
        return (ContentType.objects.get_for_model(thing).pk, str(thing.pk)) in self._found


def _to_come() -> Iterator[Revision]:
    """The newest version of everything, but for pages that are shown as it is; and the scheduled ones."""
    newest = Revision.objects.order_by("base_content_type", "object_id", "-created_at", "-pk")
    newest = newest.distinct("base_content_type", "object_id")
    shown = Page.objects.filter(
        live=True, has_unpublished_changes=False, latest_revision__isnull=False
    )
    wanted = Q(pk__in=newest.values("pk")) & ~Q(pk__in=shown.values("latest_revision"))
    scheduled = Q(approved_go_live_at__isnull=False)
    return Revision.objects.filter(wanted | scheduled).iterator(100)


def _references(revision: Revision) -> Iterator[tuple[int, str]]:
    # Wagtail has no public name for reading the references of an object that is not saved.
    for row in ReferenceIndex._extract_references_from_object(revision.as_object()):
        yield row[0], str(row[1])
