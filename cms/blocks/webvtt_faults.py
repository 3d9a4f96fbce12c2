"""What is wrong with a WebVTT file. A player leaves out in silence the captions that it cannot read."""

from __future__ import annotations

import re

import webvtt
from django.utils.translation import gettext
from webvtt.errors import MalformedFileError
from webvtt.models import Caption


_TIME = r"(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?=\s|$)")


def webvtt_fault(content: bytes) -> str:
    """The first fault as a sentence; empty when there is none."""
    try:
        text = content.decode("utf-8-sig")
        captions = webvtt.from_string(text).captions
    except (MalformedFileError, UnicodeDecodeError):
        return gettext("The file is not WebVTT in UTF-8. Its first line has to be WEBVTT.")
    times = [line.strip() for line in text.splitlines() if "-->" in line]
    return _times_fault(times) or _captions_fault(captions)


def _times_fault(times: list[str]) -> str:
    unreadable = [line for line in times if not _TIMES.match(line)]
    if not unreadable:
        return ""
    return gettext(
        "The times “%(times)s” cannot be read. Write them as 00:01.000 --> 00:04.000."
    ) % {"times": unreadable[0][:80]}


def _captions_fault(captions: list[Caption]) -> str:
    if not captions:
        return gettext(
            "The file has no captions. Each needs a line such as 00:01.000 --> 00:04.000."
        )
    backward = [caption for caption in captions if caption.end < caption.start]
    if not backward:
        return ""
    return gettext("The caption that begins at %(start)s ends before it begins.") % {
        "start": backward[0].start
    }
