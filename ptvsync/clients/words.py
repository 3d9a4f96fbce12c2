"""Small readings that both PTV versions need: texts, links, places, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from ptvsync.coordinates import to_wgs84
from ptvsync.records import Charge, Point, Texts, WebLink
from ptvsync.text import clean_text


# What PTV lets one write as ETRS-TM35FIN metres: outside lies no place in Finland (§3.2).
EASTINGS = (43_500, 765_000)
NORTHINGS = (6_522_000, 7_796_000)

# Content that PTV never dates would otherwise have no time of change.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)

_HTTP = re.compile(r"https?://", re.IGNORECASE)
_WWW = re.compile(r"www\.", re.IGNORECASE)


def texts_of(pairs: Iterable[tuple[str | None, str | None]]) -> Texts:
    """The map of (language, text) pairs, cleaned; empty texts and unknown languages have no key."""
    texts: Texts = {}
    for language, text in pairs:
        if language and text and (cleaned := clean_text(text)):
            texts.setdefault(language, cleaned)
    return texts


def link_of(
    language: str, url: str | None, name: str | None = None, info: str | None = None
) -> WebLink | None:
    """A link, None unless it leads to http or https."""
    address = clean_text(url)
    if _WWW.match(address):
        address = f"https://{address}"
    if not _HTTP.match(address):
        return None
    return WebLink(language=language, url=address, name=clean_text(name), info=clean_text(info))


def point_of(easting: object, northing: object) -> Point | None:
    """The place of EPSG:3067 metres (numbers or strings), None when they do not lie in Finland.

    The two ranges have nothing in common, so swapped ones are told by their size and put right.
    """
    try:
        east, north = sorted((float(str(easting)), float(str(northing))))
    except ValueError:
        return None
    if not (EASTINGS[0] <= east <= EASTINGS[1] and NORTHINGS[0] <= north <= NORTHINGS[1]):
        return None
    lat, lon = to_wgs84(east, north)
    return Point(lat=round(lat, 6), lon=round(lon, 6))


def moment_of(text: str | None) -> datetime | None:
    """An aware UTC time; PTV leaves the zone out in v11."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def code_of_uri(uri: str | None) -> str:
    """The code that ends a code list's address."""
    return (uri or "").rstrip("/").rpartition("/")[2]


def parent_code(code: str) -> str:
    """The class above a class: P27 of P27.1, nothing above P27."""
    return code.rpartition(".")[0]


def charge_of(word: str | None, words: Mapping[str, Charge]) -> Charge | None:
    """The charge that a version's word means."""
    return words.get(word or "")


def primary_names(names: Texts, others: Texts, swapped: set[str]) -> tuple[Texts, Texts]:
    """(names, alternative names) when in the ``swapped`` languages the alternative one is shown."""
    shown = {lang: others[lang] for lang in swapped & others.keys()}
    beside = {lang: names[lang] for lang in shown.keys() & names.keys()}
    return {**names, **shown}, {**others, **beside}
