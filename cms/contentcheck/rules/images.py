"""Images say what they show, whose they are, and by what right they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.contentcheck.parts import Content, Kind
from cms.contentcheck.rule import Found, Rule, Severity


FILE_NAME = re.compile(
    r"\.(avif|gif|jpe?g|png|svg|webp)$|_|^(img|dsc|kuva|image|bild)\W*\d*$", re.I
)


def _without_text(content: Content) -> Iterator[Found]:
    return (Found(part.path) for part in content.of(Kind.ALT_TEXT) if not part.text.strip())


def _without_author(content: Content) -> Iterator[Found]:
    return (Found(part.path) for part in content.of(Kind.AUTHOR) if not part.text.strip())


def _without_licence(content: Content) -> Iterator[Found]:
    return (Found(part.path) for part in content.of(Kind.LICENCE) if not part.text.strip())


def _file_name(content: Content) -> Iterator[Found]:
    for part in content.of(Kind.ALT_TEXT):
        if FILE_NAME.search(part.text.strip()):
            yield Found(part.path, part.text)


RULES = (
    Rule(
        "image-without-text",
        Severity.BLOCKING,
        _("The image has no alternative text"),
        _("Say in a few words what the image shows and why it is there."),
        _without_text,
    ),
    Rule(
        "image-without-author",
        Severity.BLOCKING,
        _("The image has no author"),
        _("Write who took or drew the picture."),
        _without_author,
    ),
    Rule(
        "image-without-licence",
        Severity.BLOCKING,
        _("The image has no licence"),
        _("Choose by what right the picture is used."),
        _without_licence,
    ),
    Rule(
        "image-text-is-file-name",
        Severity.FAULT,
        _("The alternative text is a file name"),
        _("Say in a few words what the image shows and why it is there."),
        _file_name,
    ),
)
