"""Headings of a text as the second and third level, in an order without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from home.wordpress.html.flow import Block, Line, Markup
from home.wordpress.html.pieces import Accordion, Picture, Piece, Text


def joined(blocks: Sequence[Block]) -> Iterator[Piece]:
    """The text between pictures and accordions in one piece."""
    html: list[str] = []
    for block in leveled(blocks):
        if isinstance(block, Picture | Accordion):
            if html:
                yield Text("".join(html))
                html.clear()
            yield block
        else:
            html.append(block.html if isinstance(block, Markup) else _element(block))
    if html:
        yield Text("".join(html))


def leveled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The highest level that occurs becomes the second, all below it the third."""
    top = min(_levels(blocks), default=0)
    below = False
    for block in blocks:
        if isinstance(block, Line) and block.level:
            below = below or block.level == top
            yield Line(block.runs, 3 if below and block.level > top else 2)
        else:
            yield block


def _levels(blocks: Iterable[Block]) -> Iterator[int]:
    return (block.level for block in blocks if isinstance(block, Line) and block.level)


def _element(line: Line) -> str:
    tag = f"h{line.level}" if line.level else "p"
    return f"<{tag}>{line.html}</{tag}>"
