"""Files of the demo's own making (``demo/media/``) as documents and images of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files import File
from wagtail.documents import get_document_model
from wagtail.images import get_image_model


MEDIA = Path(__file__).parent / "media"


def demo_video(value: dict[str, Any]) -> dict[str, Any]:
    """The value of a video whose ``file``, ``poster`` and captions are named by file."""
    captions = [row | {"file": _document(row["file"])} for row in value.get("captions", ())]
    files = {"file": _document(value["file"])} if "file" in value else {}
    poster = {"poster": _image(value["poster"])} if "poster" in value else {}
    return value | files | poster | {"captions": captions}


def _document(name: str) -> int:
    return _stored(get_document_model(), name)


def _image(name: str) -> int:
    return _stored(get_image_model(), name)


def _stored(model: Any, name: str) -> int:
    """The key of the file's row, made if there is none."""
    row = model.objects.filter(title=name).first()
    if row is None:
        with (MEDIA / name).open("rb") as content:
            row = model.objects.create(title=name, file=File(content, name=name))
    return int(row.pk)
