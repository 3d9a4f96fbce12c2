"""From a file to rows: encoding and delimiter are recognised, columns are known by their headings."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


MAX_BYTES = 5_000_000
MAX_ROWS = 10_000
DELIMITERS = (";", ",", "\t")
# Heading → column; headings are compared in small letters.
HEADINGS = {
    name: column
    for column, names in {
        "topic": ("topic", "aihe", "teema", "ämne", "tema"),
        "municipality": ("municipality", "kunta", "kommun"),
        "title": ("title", "otsikko", "nimi", "rubrik", "namn"),
        "url": ("url", "osoite", "linkki", "adress", "länk"),
        "description": ("description", "kuvaus", "beskrivning"),
        "old_path": ("old_path", "vanha_osoite", "vanha osoite", "gammal adress"),
    }.items()
    for name in names
}
REQUIRED = ("title", "url")


class UnreadableFile(Exception):
    """The file as a whole is no list of links; the message is for people."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(str(message))


@dataclass(frozen=True)
class Row:
    """One link as it stands in the file; ``line`` is where its row ends there, counted from one."""

    line: int
    topic: str = ""
    municipality: str = ""
    title: str = ""
    url: str = ""
    description: str = ""
    old_path: str = ""


def decode(content: bytes) -> str:
    """The text of UTF-8 with or without its mark, else of Windows-1252; raises UnreadableFile."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(_("The file is larger than five megabytes. Divide it."))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableFile(
        _("This is not a text file. In the spreadsheet choose “Save as” and then CSV.")
    )


def read_rows(text: str) -> list[Row]:
    """The rows below the headings; empty ones are left out. Raises UnreadableFile."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        columns = _columns(next((cells for cells in reader if any(cells)), []))
        rows = [
            Row(line=reader.line_num, **values)
            for values in _values(reader, columns)
            if any(values.values())
        ]
    except csv.Error as error:
        message = _("Line %(line)s cannot be read: %(reason)s.")
        raise UnreadableFile(message % {"line": reader.line_num, "reason": error}) from error
    if len(rows) > MAX_ROWS:
        raise UnreadableFile(
            _("There are more than %(count)s rows. Divide the file.") % {"count": MAX_ROWS}
        )
    return rows


def _values(rows: Iterable[list[str]], columns: list[str]) -> Iterator[dict[str, str]]:
    """Column → cell of each row, without needless blanks."""
    for cells in rows:
        named = zip(columns, cells, strict=False)
        yield {column: " ".join(cell.split()) for column, cell in named if column}


def _columns(headings: list[str]) -> list[str]:
    """The column of each heading; empty for those that are not ours."""
    columns = [HEADINGS.get(" ".join(heading.lower().split()), "") for heading in headings]
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        message = _(
            "The first row must have the headings topic, municipality, title, url and "
            "description. Missing: %(names)s."
        )
        raise UnreadableFile(message % {"names": ", ".join(missing)})
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        message = _("Two columns have the same heading: %(names)s.")
        raise UnreadableFile(message % {"names": ", ".join(sorted(twice))})
    return columns


def _delimiter(text: str) -> str:
    """The one that the row of headings has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)
