"""From the HTML of a post to pieces. Only text, links and pictures are taken over, never an element."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import partial

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import PageElement
from bs4.exceptions import ParserRejectedMarkup

from home.wordpress.html.flow import Flow
from home.wordpress.html.gutenberg import is_of_blocks, with_reusable
from home.wordpress.html.media import gallery_image
from home.wordpress.html.outline import joined
from home.wordpress.html.pieces import Converted
from home.wordpress.html.shortcodes import replace_shortcodes
from home.wordpress.html.surroundings import Surroundings
from home.wordpress.html.walking import Walker
from home.wordpress.remarks import Remark


def convert(html: str, around: Surroundings) -> Converted:
    """The pieces of a post. Never raises, whatever the HTML is."""
    walker = Walker(around, keeps_paragraphs=not is_of_blocks(html))
    html, dynamic = with_reusable(html, around)
    html, codes = replace_shortcodes(html, partial(gallery_image, around))
    walker.remarks += [Remark("dynamic_block", name) for name in dynamic]
    walker.remarks += [Remark("shortcode", name) for name in codes]
    flow = Flow()
    walker.walk(_children(html), flow)
    flow.end_line()
    return Converted(list(joined(flow.blocks)), list(dict.fromkeys(walker.remarks)))


def _children(html: str) -> Iterable[PageElement]:
    with warnings.catch_warnings():
        # A post may be nothing but an address.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        try:
            return list(BeautifulSoup(html, "html.parser").children)
        except ParserRejectedMarkup:
            # Half a declaration, such as “<![”: then its bracket is text.
            return list(BeautifulSoup(html.replace("<!", "&lt;!"), "html.parser").children)
