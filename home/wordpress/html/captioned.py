"""Figures with a caption, and details that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4.element import Tag

from home.wordpress.html.flow import Block, Flow, Line, Markup
from home.wordpress.html.media import put_picture
from home.wordpress.html.pieces import Accordion, Picture
from home.wordpress.html.runs import Marks, plain


if TYPE_CHECKING:
    from home.wordpress.html.walking import Walker

MAX_HEADING = 120


def put_figure(walker: Walker, tag: Tag, flow: Flow, marks: Marks) -> None:
    """A figure; the caption of a single picture goes with it, any other is a paragraph."""
    caption, image = tag.find("figcaption"), tag.find("img")
    if not caption or not image or tag.find(["figure", "table"]) or len(tag.find_all("img")) > 1:
        walker.walk(tag.children, flow, marks)
        return
    caption.extract()
    image.extract()
    said = Flow()
    walker.walk(caption.children, said, marks)
    said.end_line()
    lines = [block for block in said.blocks if isinstance(block, Line)]
    if put_picture(walker, image, flow, " ".join(plain(line.runs) for line in lines)):
        said.blocks = [block for block in said.blocks if block not in lines]
    walker.walk(tag.children, flow, marks)
    flow.end_line()
    flow.blocks += said.blocks


def put_details(walker: Walker, tag: Tag, flow: Flow, marks: Marks) -> None:
    """An item of an accordion. Details without a summary are text."""
    summary = tag.find("summary", recursive=False)
    heading = " ".join(summary.get_text(" ").split()) if summary else ""
    flow.end_line()
    if not heading or summary is None:
        walker.walk(tag.children, flow, marks)
        flow.end_line()
        return
    if len(heading) <= MAX_HEADING:
        summary.extract()
    inside = Flow()
    walker.walk(tag.children, inside, Marks())
    inside.end_line()
    body = "".join(_simple(block) for block in inside.blocks)
    _add_item(flow, _cut(heading), body)
    flow.blocks += [block for block in inside.blocks if isinstance(block, Picture | Accordion)]


def _add_item(flow: Flow, heading: str, body: str) -> None:
    before = flow.blocks[-1] if flow.blocks else None
    items = before.items if isinstance(before, Accordion) else ()
    if items:
        flow.blocks.pop()
    flow.blocks.append(Accordion((*items, (heading, body))))


def _simple(block: Block) -> str:
    """HTML without headings, which an accordion's text may not have."""
    if isinstance(block, Line):
        return f"<p><b>{block.html}</b></p>" if block.level else f"<p>{block.html}</p>"
    if isinstance(block, Markup):
        return block.html.replace("<ol>", "<ul>").replace("</ol>", "</ul>")
    return ""


def _cut(heading: str) -> str:
    return heading if len(heading) <= MAX_HEADING else f"{heading[: MAX_HEADING - 1]}…"
