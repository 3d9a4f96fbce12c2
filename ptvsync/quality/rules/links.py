"""Web addresses as PTV gives them; the records leave out those that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.payloads import objects
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject
from ptvsync.records import WebLink


_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}", re.IGNORECASE)
_TWO_BEGINNINGS = re.compile(r"^https?:/?/?\s*https?:", re.IGNORECASE)
LANGUAGES = {"fi", "sv", "en"}


def malformed(subject: Subject) -> Iterator[Finding]:
    """Addresses that no browser opens."""
    for name, payload in subject.payloads():
        for url in sorted({url for url in _urls(payload) if is_malformed(url)}):
            yield Finding(channel=name, text=url)


def insecure(subject: Subject) -> Iterator[Finding]:
    """Addresses without encryption."""
    return _links(subject, lambda link: link.url.lower().startswith("http://"))


def of_other_language(subject: Subject) -> Iterator[Finding]:
    """Addresses whose path names another language than their version."""
    return _links(subject, leads_to_other_language)


def is_malformed(url: str) -> bool:
    """Whether an address is not one of http or https (``www.`` alone is understood)."""
    address = url.strip()
    if address.lower().startswith("www."):
        address = f"https://{address}"
    if re.search(r"\s", address) or _TWO_BEGINNINGS.search(address):
        return True
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return True
    return parts.scheme not in ("http", "https") or not _HOST.fullmatch(host)


def leads_to_other_language(link: WebLink) -> bool:
    """Whether the first folder of a link's path is the code of another language."""
    try:
        path = urlsplit(link.url).path
    except ValueError:
        return False
    folder = path.strip("/").split("/")[0].lower()
    return link.language in LANGUAGES and folder in LANGUAGES - {link.language}


def _links(subject: Subject, is_wrong: Callable[[WebLink], bool]) -> Iterator[Finding]:
    for reach in subject.channels:
        channel, connection = reach.channel, reach.connection
        links = (*channel.web_addresses, *channel.contact.links, *connection.contact.links)
        for link in dict.fromkeys(links):
            if is_wrong(link):
                yield Finding(language=link.language, channel=reach.name, text=link.url)


def _urls(payload: object) -> Iterator[str]:
    for node in objects(payload):
        url = node.get("url")
        if isinstance(url, str) and url.strip():
            yield url


RULES = (
    Rule(
        code="url-malformed",
        severity=Severity.WARNING,
        title=_("Web address does not work"),
        explanation=_("The address is not of the form https://…, so it is not shown to readers."),
        hint=_("Open the page in a browser and copy its address into PTV."),
        check=malformed,
    ),
    Rule(
        code="url-insecure",
        severity=Severity.HINT,
        title=_("Web address without encryption"),
        explanation=_("The address begins with http://, and browsers warn of such pages."),
        hint=_("Change the beginning to https:// and check that the page opens."),
        check=insecure,
    ),
    Rule(
        code="url-language",
        severity=Severity.HINT,
        title=_("Web address leads to a page in another language"),
        explanation=_("The path of the address names another language than the language version."),
        hint=_("Change the address to that of the page in the right language."),
        check=of_other_language,
    ),
)
