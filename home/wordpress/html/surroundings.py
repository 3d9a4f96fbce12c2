"""What a text refers to beyond itself, asked of whoever knows the whole export."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Attachment(NamedTuple):
    """A picture in the media library of WordPress."""

    url: str
    alt: str = ""
    caption: str = ""


class Surroundings(Protocol):
    """Answers about links and pictures."""

    def link(self, href: str) -> str:
        """A web or mail address, ``page:<guid>`` or ``file:<address>``; empty when it leads nowhere."""
        ...

    def is_lost(self, link: str) -> bool:
        """Whether an answer of ``link`` is an address of the old site that will not be here."""
        ...

    def picture(self, src: str, number: int) -> Attachment | None:
        """The picture at an address, or of a number in the library; None when it is not the site's own."""
        ...

    def reusable(self, number: int) -> str:
        """The HTML of a block that several pages share; empty when the export does not hold it."""
        ...
