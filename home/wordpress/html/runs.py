"""Runs of text with their marks, as HTML that holds nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from django.utils.html import escape


BREAK = "\n"
_SPACE = re.compile(r"[ \t\r\f\v]+")


class Marks(NamedTuple):
    """What the elements around a text say of it. ``keeps_lines``: line ends are breaks, as in ``pre``."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    keeps_lines: bool = False


PLAIN = Marks()


@dataclass(frozen=True)
class Run:
    """A text in which a line end is a break."""

    text: str
    marks: Marks


def tidy(runs: Iterable[Run]) -> list[Run]:
    """Without the space that a browser would not show."""
    kept: list[Run] = []
    end = BREAK
    for run in runs:
        text = re.sub(r" ?\n ?", BREAK, _SPACE.sub(" ", run.text))
        if end in {" ", BREAK}:
            text = text.lstrip(" ")
        if text:
            kept.append(Run(text, run.marks))
            end = text[-1]
    return _trimmed(kept)


def plain(runs: Iterable[Run]) -> str:
    """The text alone, on one line."""
    return " ".join("".join(run.text for run in runs).split())


def markup(runs: Iterable[Run], bold: bool = True) -> str:
    """HTML of links, bold and italic; ``bold=False`` for headings, which are so anyway."""
    parts = []
    for href, linked in groupby(runs, key=lambda run: run.marks.href):
        inner = "".join(_marked(run, bold) for run in linked)
        parts.append(f'<a href="{escape(href)}">{inner}</a>' if href and inner else inner)
    return "".join(parts)


def _marked(run: Run, bold: bool) -> str:
    html = str(escape(run.text)).replace(BREAK, "<br/>")
    if run.marks.italic:
        html = f"<i>{html}</i>"
    return f"<b>{html}</b>" if run.marks.bold and bold else html


def _trimmed(runs: list[Run]) -> list[Run]:
    """Without space and breaks at either end."""
    while runs and not (text := runs[0].text.lstrip(" \n")):
        del runs[0]
    if runs:
        runs[0] = Run(text, runs[0].marks)
    while runs and not (text := runs[-1].text.rstrip(" \n")):
        del runs[-1]
    if runs:
        runs[-1] = Run(text, runs[-1].marks)
    return runs
