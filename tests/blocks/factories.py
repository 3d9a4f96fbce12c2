"""Files for blocks: pictures, videos, captions."""

from __future__ import annotations

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file


VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nTervetuloa jumppaan.\n"


def make_document(name="jumppa.mp4", content=b"video", **fields):
    return Document.objects.create(title=name, file=ContentFile(content, name), **fields)


def make_captions(text=VTT, name="jumppa.vtt"):
    content = text if isinstance(text, bytes) else text.encode()
    return make_document(name, content)


def make_picture(title="Järvi", size=(1280, 720)):
    return Image.objects.create(title=title, file=get_test_image_file(size=size))
