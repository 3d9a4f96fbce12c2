"""A video: a file that is watched on the page, or a link to one on another service."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    ListBlock,
    RegexBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.captions import LANGUAGES, CaptionsBlock
from cms.blocks.image import LICENCES, licence_name
from cms.blocks.rich_text import SHORT_TEXT_FEATURES
from cms.blocks.rich_text import TextBlock as LongTextBlock
from cms.blocks.video_faults import MEDIA_TYPES, told_in_words, video_faults


class VideoValue(StructValue):
    """What the template asks of a video."""

    @property
    def media_type(self) -> str:
        """The file's type, such as ``video/mp4``; empty without a file."""
        file = self.get("file")
        return MEDIA_TYPES.get(file.file_extension, "") if file else ""

    @property
    def is_told_in_words(self) -> bool:
        """Whether there is a text instead of the video."""
        return told_in_words(self)

    @property
    def host(self) -> str:
        """Where the address leads, such as ``www.example.org``."""
        return urlsplit(self.get("address") or "").hostname or ""

    @property
    def iso_duration(self) -> str:
        """The duration as HTML's ``datetime`` has it: ``2:35`` is PT2M35S."""
        *hours, minutes, seconds = self["duration"].split(":")
        return f"PT{hours[0] + 'H' if hours else ''}{minutes}M{seconds}S"

    @property
    def language_name(self) -> str:
        """The language that is spoken or signed, by its own name."""
        return dict(LANGUAGES).get(self.get("language"), "")

    @property
    def licence_name(self) -> str:
        """The licence, where readers must be told it."""
        return licence_name(self.get("licence"))


class VideoBlock(StructBlock):
    """Nothing of another service is loaded into the page: a video there is a link."""

    title = CharBlock(label=_("Title"), max_length=120)
    description = TextBlock(
        label=_("Description"), rows=2, max_length=300, required=False, default=""
    )
    file = DocumentChooserBlock(
        label=_("Video file"),
        required=False,
        help_text=_("MP4 or WebM. Readers watch it on this page."),
    )
    address = URLBlock(
        label=_("Or an address on another service"),
        required=False,
        default="",
        help_text=_("Shown as a link. Nothing is fetched from there before the reader opens it."),
    )
    language = ChoiceBlock(label=_("Spoken or signed language"), choices=LANGUAGES, default="fi")
    duration = RegexBlock(
        label=_("Duration"),
        regex=r"^(\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$",
        error_messages={"invalid": _("Minutes and seconds, such as 2:35.")},
        help_text=_("Minutes and seconds, such as 2:35."),
        required=False,
        default="",
    )
    captions = ListBlock(CaptionsBlock(), label=_("Captions"), default=[])
    silent = BooleanBlock(label=_("There is no speech in the video"), required=False)
    transcript = LongTextBlock(
        label=_("The video as text"),
        features=SHORT_TEXT_FEATURES,
        required=False,
        default="",
        help_text=_("What is said and what is seen. Needed when there is no speech."),
    )
    poster = ImageChooserBlock(
        label=_("Picture before the video starts"),
        required=False,
        help_text=_("Not needed. It is decoration, so let it have no text of importance."),
    )
    author = CharBlock(
        label=_("Author"),
        max_length=120,
        required=False,
        default="",
        help_text=_("Who made the video."),
    )
    licence = ChoiceBlock(label=_("Licence"), choices=LICENCES, default="own")

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video with captions, or a link card to a video on another service.")
        template = "cms/blocks/video_block.html"
        value_class = VideoValue
        preview_value = {
            "title": "Tuolijumppa kotona",
            "description": "Viisi rauhallista liikettä, jotka voi tehdä istuen.",
            "address": "https://example.org/tuolijumppa",
            "language": "fi",
            "duration": "4:20",
        }

    def clean(self, value: Any) -> Any:
        """Refuse a video that some could not follow; a draft may lack anything."""
        cleaned = super().clean(value)
        faults = {} if self.is_deferred_validation else video_faults(cleaned)
        if faults:
            raise StructBlockValidationError(block_errors=faults)
        return cleaned
