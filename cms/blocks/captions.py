"""Captions of a video: a WebVTT file in one language (WCAG 1.2.2)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StructBlock, StructValue
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.webvtt_faults import webvtt_fault


# The Finnish sign language (ISO 639-3), which nobody writes.
SIGNED = "fse"
# Each by its own name, as in a player's menu.
LANGUAGES = [
    ("fi", "suomi"),
    ("sv", "svenska"),
    ("en", "English"),
    (SIGNED, "suomalainen viittomakieli"),
    ("se", "davvisámegiella"),
    ("ru", "русский"),
    ("uk", "українська"),
    ("ar", "العربية"),
    ("so", "Soomaali"),
]
# Hours of speech take less.
_MOST_BYTES = 1_000_000


class CaptionsValue(StructValue):
    """What the player's menu asks of captions."""

    @property
    def language_name(self) -> str:
        """The language by its own name."""
        return dict(LANGUAGES).get(self["language"], "")


class CaptionsBlock(StructBlock):
    """A file of captions and the language in which it is written."""

    language = ChoiceBlock(
        label=_("Language"),
        choices=[(code, name) for code, name in LANGUAGES if code != SIGNED],
        default="fi",
    )
    file = DocumentChooserBlock(label=_("WebVTT file"), help_text=_("A file that ends in .vtt."))

    class Meta:
        icon = "openquote"
        label = _("Captions")
        value_class = CaptionsValue

    def clean(self, value: Any) -> Any:
        """Refuse a file that a player could not show."""
        cleaned = super().clean(value)
        fault = captions_fault(cleaned["file"]) if cleaned["file"] else ""
        if fault:
            raise StructBlockValidationError(block_errors={"file": ValidationError(fault)})
        return cleaned


def captions_fault(document: Any) -> str:
    """What is wrong with a document as captions, as a sentence; empty when nothing is."""
    if document.file_extension != "vtt":
        return gettext("Captions are a WebVTT file, which ends in .vtt.")
    if document.collection.get_view_restrictions().exists():
        return gettext("The file is in a private collection, and this page is public.")
    try:
        with document.open_file() as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return gettext("The file is missing on the server. Upload it again.")
    if len(content) > _MOST_BYTES:
        return gettext("The file is too large to be captions.")
    return webvtt_fault(content)
