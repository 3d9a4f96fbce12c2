"""Names of HTML elements by what they are to a text."""

from __future__ import annotations


HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol"})
BOLD = frozenset({"b", "strong"})
ITALIC = frozenset({"cite", "dfn", "em", "i"})
# Each stands on lines of its own.
LINES = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "caption",
        "option",
        "select",
        "td",
        "textarea",
        "th",
        "tr",
    ]
)
FORMS = frozenset({"form"})
# What they hold is no text, or is there a second time for browsers without scripts.
SILENT = frozenset({"noscript", "script", "style", "template"})
EMBEDS = frozenset({"audio", "embed", "iframe", "object", "video"})
