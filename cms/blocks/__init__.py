"""StreamField blocks that any page may use."""

from .accordion import AccordionBlock
from .callout import CalloutBlock
from .contact import ContactBlock
from .image import CaptionedImageBlock
from .rich_text import TextBlock
from .video import VideoBlock


__all__ = [
    "AccordionBlock",
    "CalloutBlock",
    "CaptionedImageBlock",
    "ContactBlock",
    "TextBlock",
    "VideoBlock",
]
