"""Lists and tables as lists of rich text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bs4.element import NavigableString, PageElement, Tag

from home.wordpress.html.flow import Block, Flow, Line, Markup
from home.wordpress.html.pieces import Accordion, Picture
from home.wordpress.html.runs import Marks


SECTIONS = frozenset({"tbody", "tfoot", "thead"})
CONTAINERS = frozenset({"caption", "li", "td", "th"})
Walk = Callable[[Iterable[PageElement], Flow, Marks], None]


class Listed(NamedTuple):
    """HTML of a list; what cannot stand in one, such as pictures, comes after it."""

    html: str
    rest: list[Block]


def list_of(tag: Tag, walk: Walk, marks: Marks) -> Listed:
    """A list with those inside it; text between its items becomes items."""
    items: list[str] = []
    rest: list[Block] = []
    for child in _said(tag):
        items.append(_inside(child, walk, marks, rest))
    return Listed(_list(tag.name, items), rest)


def table_of(tag: Tag, walk: Walk, marks: Marks) -> Listed:
    """A list with an item for each row, its cells after each other; text outside of rows is rows."""
    items: list[str] = []
    rest: list[Block] = []
    for row in _rows(tag):
        cells = _said(row) if isinstance(row, Tag) and row.name == "tr" else [row]
        texts = [_inside(cell, walk, marks, rest) for cell in cells]
        items.append(" – ".join(text for text in texts if text))
    return Listed(_list("ul", items), rest)


def _rows(table: Tag) -> Iterator[PageElement]:
    for child in _said(table):
        if isinstance(child, Tag) and child.name in SECTIONS:
            yield from _said(child)
        else:
            yield child


def _said(tag: Tag) -> list[PageElement]:
    """The elements and texts in it; space between them says nothing."""
    return [child for child in tag.children if isinstance(child, Tag) or _is_text(child)]


def _inside(element: PageElement, walk: Walk, marks: Marks, rest: list[Block]) -> str:
    """The HTML of an item or cell; what cannot stand in one goes to ``rest``."""
    flow = Flow()
    if isinstance(element, Tag) and element.name in CONTAINERS:
        bold = marks.bold or element.name == "th"
        walk(element.children, flow, marks._replace(bold=bold))
    else:
        walk([element], flow, marks)
    flow.end_line()
    rest += [block for block in flow.blocks if isinstance(block, Picture | Accordion)]
    return _item(flow)


def _item(flow: Flow) -> str:
    lines = [block.html for block in flow.blocks if isinstance(block, Line)]
    nested = [block.html for block in flow.blocks if isinstance(block, Markup)]
    return "<br/>".join(lines) + "".join(nested)


def _list(tag: str, items: list[str]) -> str:
    inner = "".join(f"<li>{item}</li>" for item in items if item)
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def _is_text(element: PageElement) -> bool:
    return type(element) is NavigableString and bool(element.strip())
