"""Addresses of the old site, compared as WordPress would answer them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import SplitResult, parse_qs, unquote, urljoin, urlsplit


SCHEMES = frozenset({"http", "https", "mailto", "tel"})
IMAGES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
DOCUMENTS = frozenset(
    {
        ".csv",
        ".doc",
        ".docx",
        ".odp",
        ".ods",
        ".odt",
        ".pdf",
        ".ppt",
        ".pptx",
        ".rtf",
        ".xls",
        ".xlsx",
    }
)
_NUMBERS = ("p", "page_id", "attachment_id")
_SIZE = re.compile(r"-(?:\d{1,5}x\d{1,5}|scaled)(?=\.\w+$)")


def absolute(href: str, base: str) -> str:
    """The whole address; empty for one that is none or that may do something other than lead somewhere."""
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_safe = parts.scheme in SCHEMES and url.isprintable() and " " not in url
    return url if is_safe else ""


def number_in(url: str) -> int:
    """The post's number of an address such as ``/?p=12``; 0 when there is none."""
    query = parse_qs(_parts(url).query)
    values = (query[name][0] for name in _NUMBERS if name in query)
    return next((int(value) for value in values if value.isascii() and value.isdigit()), 0)


def path_of(url: str) -> str:
    """The path, decoded, without the slash at its end."""
    return unquote(_parts(url).path).rstrip("/") or "/"


def suffix_of(url: str) -> str:
    """The file's ending in small letters, with its dot."""
    return PurePosixPath(_parts(url).path).suffix.lower()


def original(url: str) -> str:
    """The address of the picture as it was uploaded, of one in a smaller size."""
    return _SIZE.sub("", url)


def _parts(url: str) -> SplitResult:
    """Of what is no address, which an export may hold too: nothing."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")
