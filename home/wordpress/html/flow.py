"""Collecting blocks in order while a tree of HTML is walked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from home.wordpress.html.pieces import Accordion, Picture
from home.wordpress.html.runs import Marks, Run, markup, plain, tidy


_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Line:
    """A paragraph, or a heading of a level from 1 to 6."""

    runs: list[Run]
    level: int = 0

    @property
    def html(self) -> str:
        """The inside of the element."""
        return markup(self.runs, bold=not self.level)


@dataclass(frozen=True)
class Markup:
    """A list, already as HTML."""

    html: str


Block = Line | Markup | Picture | Accordion


@dataclass
class Flow:
    """The blocks so far, and the text that no block has ended yet."""

    blocks: list[Block] = field(default_factory=list)
    _open: list[Run] = field(default_factory=list)

    def write(self, text: str, marks: Marks) -> None:
        """Add text; in it a line end is a break."""
        self._open.append(Run(text, marks))

    def end_line(self, level: int = 0) -> None:
        """What was written since the last block is a line of its own, if it is anything."""
        runs = tidy(self._open)
        self._open.clear()
        if runs:
            self.blocks.append(Line(_linked(runs), level))

    def put(self, block: Block) -> None:
        """Add a block after the text before it."""
        self.end_line()
        self.blocks.append(block)


def _linked(runs: list[Run]) -> list[Run]:
    """A line that is nothing but an address is a link, as WordPress shows it."""
    text = plain(runs)
    if any(run.marks.href for run in runs) or not _ADDRESS.fullmatch(text):
        return runs
    return [Run(text, runs[0].marks._replace(href=text))]
