"""What keeps a video from being published: it must be watched on the page, and followed without sound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import get_text_for_indexing


# By file extension: what browsers play.
MEDIA_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


def video_faults(video: Mapping[str, Any]) -> dict[str, ValidationError]:
    """Errors by the name of the field; ``video`` is a cleaned value of VideoBlock."""
    if bool(video["file"]) == bool(video["address"]):
        return _errors(address=_("Give either a file or an address, not both."))
    if not video["file"]:
        return {}
    return _file_faults(video["file"]) or _missing(video)


def told_in_words(video: Mapping[str, Any]) -> bool:
    """Whether the video is there as text; the editor sends an empty paragraph for none."""
    transcript = video.get("transcript")
    return bool(transcript and get_text_for_indexing(transcript.source).strip())


def _file_faults(document: Any) -> dict[str, ValidationError]:
    if document.file_extension not in MEDIA_TYPES:
        return _errors(file=_("Choose an MP4 or WebM file: browsers play nothing else for sure."))
    if document.collection.get_view_restrictions().exists():
        return _errors(file=_("The file is in a private collection, and this page is public."))
    return {}


def _missing(video: Mapping[str, Any]) -> dict[str, ValidationError]:
    """What WCAG 1.2.1 and 1.2.2 ask for, and whose work the video is."""
    texts: dict[str, Any] = {}
    if video["silent"]:
        if not told_in_words(video):
            texts["transcript"] = _("Tell in words what is seen: the video has no speech.")
    elif not video["captions"]:
        texts["captions"] = _("Add captions, or tell that there is no speech in the video.")
    if not video["author"]:
        texts["author"] = _("Tell who made the video.")
    return _errors(**texts)


def _errors(**texts: Any) -> dict[str, ValidationError]:
    return {name: ValidationError(text) for name, text in texts.items()}
