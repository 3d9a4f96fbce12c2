"""What an import would do with each row, and why it leaves one out. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from ptvsync.models import Municipality
from themepages.links.addresses import MAX_ADDRESS, canonical, validate_address
from themepages.links.elma.old_paths import OldPaths
from themepages.links.elma.places import Places
from themepages.links.elma.reading import Row
from themepages.links.models import CatalogueLink
from themepages.links.models.catalogue_link import MAX_DESCRIPTION, MAX_TITLE
from themepages.models import ThemePage


Key = tuple[str, int | None]
# Is told how many rows are done, of how many.
Tell = Callable[[int, int], None]
# Rows of other tables, which are known to be there.
FOUND_BEFORE = {"theme", "municipality", "owner"}


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BAD = "bad"


@dataclass(frozen=True)
class Change:
    """A field's text before and after."""

    name: str | Promise
    before: str
    after: str


@dataclass
class Judged:
    """A row with what it means here. ``reasons`` are those of a bad row; ``redirect`` is an old path to be led."""

    row: Row
    url: str
    theme: ThemePage | None
    municipality: Municipality | None
    link: CatalogueLink | None = None
    redirect: str = ""
    changes: list[Change] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """Bad before anything else; same when nothing would be written."""
        if self.reasons:
            return Verdict.BAD
        if self.link is None:
            return Verdict.NEW
        return Verdict.CHANGED if self.changes or self.redirect else Verdict.SAME

    @property
    def key(self) -> Key:
        """What a link is known by."""
        return self.url, self.municipality.pk if self.municipality else None

    def wanted(self) -> dict[str, object]:
        """The fields that the row gives; an empty cell leaves the link's own as it is."""
        given = {
            "title_fi": self.row.title,
            "description_fi": self.row.description,
            "theme": self.theme,
        }
        return {name: value for name, value in given.items() if value}

    def written(self) -> CatalogueLink:
        """The link, unsaved, as the row makes it."""
        made = CatalogueLink(url_fi=self.url, municipality=self.municipality)
        link = copy(self.link) if self.link else made
        for name, value in self.wanted().items():
            setattr(link, name, value)
        return link


def _nobody(done: int, total: int) -> None:
    """Nobody waits for it."""


def judge(rows: Iterable[Row], places: Places, tell: Tell = _nobody) -> list[Judged]:
    """Judge every row against the site, the catalogue and the rows before it; ``tell`` hears of each."""
    judged = [_understood(row, places) for row in rows]
    known = _known({item.url for item in judged})
    old_paths = OldPaths(places.site)
    lines: dict[Key, int] = {}
    for number, item in enumerate(judged):
        tell(number, len(judged))
        item.link = known.get(item.key)
        item.changes = _changes(item)
        item.reasons = _reasons(item)
        item.reasons += _faults(item)
        item.reasons += _repeated(item, lines)
        _judge_old_path(item, old_paths)
    return judged


def _judge_old_path(item: Judged, old_paths: OldPaths) -> None:
    """Only a row that is good in all else takes its old path."""
    path, problem = old_paths.judge(item.row.old_path, item.theme)
    if problem:
        item.reasons.append(problem)
    elif path and item.theme and not item.reasons:
        old_paths.take(path, item.theme)
        item.redirect = path


def _understood(row: Row, places: Places) -> Judged:
    return Judged(
        row=row,
        url=canonical(row.url),
        theme=places.theme(row.topic) if row.topic else None,
        municipality=places.municipality(row.municipality) if row.municipality else None,
    )


def _known(addresses: set[str]) -> dict[Key, CatalogueLink]:
    links = CatalogueLink.objects.filter(url_fi__in=addresses).select_related("theme")
    return {(link.url_fi, link.municipality_id): link for link in links.defer("theme__body")}


def _reasons(item: Judged) -> list[str]:
    row = item.row
    too_long = _("%(field)s is longer than %(count)s characters.")
    found = [
        (not row.title, _("The title is missing.")),
        (
            len(row.title) > MAX_TITLE,
            too_long % {"field": _("The title"), "count": MAX_TITLE},
        ),
        (
            len(row.description) > MAX_DESCRIPTION,
            too_long % {"field": _("The description"), "count": MAX_DESCRIPTION},
        ),
        (not item.url, _("The address is missing.")),
        (item.url and not _is_address(item.url), _("The address is not of the form https://…")),
        (
            row.topic and item.theme is None,
            _("No theme of the site is called “%(topic)s”.") % {"topic": row.topic},
        ),
        (
            row.municipality and item.municipality is None,
            _("“%(name)s” is no municipality of the region.") % {"name": row.municipality},
        ),
    ]
    return [reason for holds, reason in found if holds]


def _is_address(url: str) -> bool:
    try:
        validate_address(url)
    except ValidationError:
        return False
    return len(url) <= MAX_ADDRESS


def _repeated(item: Judged, lines: dict[Key, int]) -> list[str]:
    """A second row of the same address and municipality. Rows that are bad anyway do not count."""
    if item.reasons or not item.url:
        return []
    first = lines.setdefault(item.key, item.row.line)
    if first == item.row.line:
        return []
    return [_("The same address is on line %(line)s.") % {"line": first}]


def _faults(item: Judged) -> list[str]:
    """What the form of a link would refuse, also in fields that the row does not give. No queries."""
    if item.reasons or item.verdict is Verdict.SAME:
        return []
    link = item.written()
    try:
        link.clean_fields(exclude=FOUND_BEFORE)
        link.clean()
    except ValidationError as error:
        return list(_sentences(error))
    return []


def _sentences(error: ValidationError) -> Iterator[str]:
    names = {field.name: field.verbose_name for field in CatalogueLink._meta.fields}
    for name, messages in error.message_dict.items():
        yield f"{names.get(name, name)}: {' '.join(messages)}"


def _changes(item: Judged) -> list[Change]:
    if item.link is None:
        return []
    names = {field.name: field.verbose_name for field in CatalogueLink._meta.fields}
    return [
        Change(names[name], str(before or ""), str(value))
        for name, value in item.wanted().items()
        if (before := getattr(item.link, name)) != value
    ]
