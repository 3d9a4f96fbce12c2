"""What HTML becomes before it is known which pages and pictures there will be."""

from __future__ import annotations

from dataclasses import dataclass, field

from home.wordpress.remarks import Remark


@dataclass(frozen=True)
class Text:
    """HTML of Wagtail's rich text. Links of ours are ``page:<guid>`` and ``file:<address>``."""

    html: str


@dataclass(frozen=True)
class Picture:
    """A picture of the old site; ``alt`` is never empty."""

    url: str
    alt: str
    caption: str = ""


@dataclass(frozen=True)
class Accordion:
    """Headings and the HTML that each opens."""

    items: tuple[tuple[str, str], ...]


Piece = Text | Picture | Accordion


@dataclass
class Converted:
    """The pieces in order, and what an editor should know of them. A remark is made once."""

    pieces: list[Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
