"""What blocks of a plugin that is off refer to, as Wagtail's index has known it since the plugin was on."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Model
from wagtail.models import ReferenceIndex


def remembered_references(child_id: str) -> Iterator[tuple[type[Model], str, str, str]]:
    """The references of a stream's child: model, object id, model path and content path from the child on.

    Without them a page that is saved meanwhile would let the images of the block look unused.
    """
    rows = ReferenceIndex.objects.filter(content_path__contains=f".{child_id}")
    for row in rows.select_related("to_content_type"):
        model, content = row.model_path.split("."), row.content_path.split(".")
        depth = content.index(child_id)
        model_class = row.to_content_type.model_class()
        if model_class:
            yield model_class, row.to_object_id, ".".join(model[depth:]), ".".join(content[depth:])
