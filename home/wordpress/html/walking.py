"""Walking a tree of HTML, element by element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bs4.element import CData, NavigableString, PageElement, Tag

from home.wordpress.html import captioned, elements, media
from home.wordpress.html.flow import Flow, Markup
from home.wordpress.html.lists import list_of, table_of
from home.wordpress.html.runs import BREAK, PLAIN, Marks
from home.wordpress.html.surroundings import Surroundings
from home.wordpress.remarks import Remark


# Deeper than any editor nests; below it only the text is taken.
MAX_DEPTH = 60
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")


class Walker:
    """Puts what it meets into a Flow, and notes remarks.

    ``keeps_paragraphs``: an empty line ends one, as before the block editor.
    """

    def __init__(self, around: Surroundings, keeps_paragraphs: bool) -> None:
        self.around = around
        self.remarks: list[Remark] = []
        self._depth = 0
        self._keeps_paragraphs = keeps_paragraphs

    def walk(self, children: Iterable[PageElement], flow: Flow, marks: Marks = PLAIN) -> None:
        """Go through the children."""
        self._depth += 1
        for child in children:
            if isinstance(child, Tag):
                self._element(child, flow, marks)
            elif type(child) in {NavigableString, CData}:
                self._text(str(child), flow, marks)
        self._depth -= 1

    def _text(self, text: str, flow: Flow, marks: Marks) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if marks.keeps_lines:
            flow.write(text, marks)
        elif not self._keeps_paragraphs:
            flow.write(text.replace("\n", " "), marks)
        else:
            first, *others = _PARAGRAPH.split(text)
            flow.write(first, marks)
            for part in others:
                flow.end_line()
                flow.write(part, marks)

    def _element(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        name = tag.name
        if name in elements.SILENT:
            self._silent(tag)
        elif self._depth > MAX_DEPTH:
            flow.write(f" {tag.get_text(' ')} ", marks)
        elif handle := _HANDLERS.get(name):
            handle(self, tag, flow, marks)
        elif name in elements.LINES:
            self._lines(tag, flow, marks)
        else:
            self.walk(tag.children, flow, marks)

    def _silent(self, tag: Tag) -> None:
        if tag.name == "script":
            self.remarks.append(Remark("script"))

    def _lines(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        flow.end_line()
        if tag.name in elements.FORMS:
            self.remarks.append(
                Remark("form", str(tag.get("id") or tag.get("action") or "form")[:200])
            )
        self.walk(tag.children, flow, marks._replace(keeps_lines=tag.name == "pre"))
        flow.end_line()

    def _heading(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        flow.end_line()
        self.walk(tag.children, flow, marks)
        flow.end_line(elements.HEADINGS[tag.name])

    def _marked(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        name = tag.name
        bold, italic = name in elements.BOLD, name in elements.ITALIC
        self.walk(
            tag.children,
            flow,
            marks._replace(bold=marks.bold or bold, italic=marks.italic or italic),
        )

    def _link(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        href = str(tag.get("href", "")).strip()
        target = self.around.link(href) if href else ""
        # A picture that leads to itself in large says nothing to anybody.
        if href and tag.get_text(strip=True):
            self._remark_on_link(href, target)
        self.walk(tag.children, flow, marks._replace(href=target))

    def _remark_on_link(self, href: str, target: str) -> None:
        if not target and not href.startswith("#"):
            self.remarks.append(Remark("bad_link", href[:200]))
        elif target and self.around.is_lost(target):
            self.remarks.append(Remark("old_link", target[:200]))

    def _break(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        flow.write(BREAK, marks)
        self.walk(tag.children, flow, marks)

    def _list(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        make = table_of if tag.name == "table" else list_of
        if tag.name == "table":
            self.remarks.append(Remark("table", media.first_words(tag)))
        flow.end_line()
        html, rest = make(tag, self.walk, marks)
        if html:
            flow.put(Markup(html))
        flow.blocks.extend(rest)

    def _picture(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        media.put_picture(self, tag, flow)

    def _embed(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        media.put_embed(self, tag, flow)
        self.walk(tag.children, flow, marks)

    def _figure(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        flow.end_line()
        captioned.put_figure(self, tag, flow, marks)
        flow.end_line()

    def _accordion(self, tag: Tag, flow: Flow, marks: Marks) -> None:
        captioned.put_details(self, tag, flow, marks)


Handler = Callable[[Walker, Tag, Flow, Marks], None]
_HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(elements.HEADINGS, Walker._heading),
    **dict.fromkeys(elements.BOLD | elements.ITALIC, Walker._marked),
    **dict.fromkeys(elements.LISTS | {"table"}, Walker._list),
    **dict.fromkeys(elements.EMBEDS, Walker._embed),
    "a": Walker._link,
    "br": Walker._break,
    "details": Walker._accordion,
    "figure": Walker._figure,
    "img": Walker._picture,
}
