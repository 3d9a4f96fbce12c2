"""Which old list leads to which page: lines such as ``category/liikunta;/liikunta/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site

from cms.addresses.destination import page_at
from cms.pages.paths import page_path
from home.wordpress.wxr.source import SourceSite
from ptvsync.sentences import PlainError


SHOWN = 20
UNKNOWN = gettext_lazy("The old site has no list “%(path)s”. Line: %(line)s")
NO_PAGE = gettext_lazy("There is no page at %(path)s. Line: %(line)s")
NO_PAIR = gettext_lazy("A line has an old list and a page, such as %(example)s. Line: %(line)s")
EXAMPLE = "category/liikunta;/liikunta/"


def read_archives(text: str, source: SourceSite, site: Site) -> dict[str, int]:
    """Path of a list → key of the page. Raises PlainError for a line that cannot be."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return dict(_pair(line, source, site) for line in lines)


def archive_text(archives: Mapping[str, int]) -> str:
    """The lines again; a page that is gone leaves its line."""
    pages = Page.objects.select_related("locale").in_bulk(set(archives.values()))
    rows = ((path, pages.get(key)) for path, key in sorted(archives.items()))
    return "\n".join(f"{path};{page_path(page)}" for path, page in rows if page)


def archive_help(paths: Iterable[str]) -> str:
    """How to write it, and the lists that there are."""
    known = list(paths)
    names = ", ".join(known[:SHOWN]) + (" …" if len(known) > SHOWN else "")
    text = _(
        "One on a line: the old list, a semicolon and the page here, such as %(example)s. "
        "All others lead to the list of news."
    ) % {"example": EXAMPLE}
    held = _("The old site has: %(names)s.") % {"names": names}
    return f"{text} {held}" if known else text


def _pair(line: str, source: SourceSite, site: Site) -> tuple[str, int]:
    old, sign, new = (part.strip() for part in line.partition(";"))
    path = old.strip("/")
    if not sign or not new.startswith("/"):
        raise PlainError(NO_PAIR, example=EXAMPLE, line=line)
    if path not in source.archives:
        raise PlainError(UNKNOWN, path=path, line=line)
    found = page_at(new, site)
    if found is None:
        raise PlainError(NO_PAGE, path=new, line=line)
    return path, int(found.page.pk)
