"""``manage.py import_links FILE``: a list of links as CSV, tried or imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from wagtail.models import Site

from themepages.links.elma.judging import Judged, judge
from themepages.links.elma.places import Places
from themepages.links.elma.reading import UnreadableFile, decode, read_rows
from themepages.links.elma.writing import write


class Command(BaseCommand):
    """Tells what becomes of each row, and writes unless it is a dry run."""

    help = "Import links from a CSV file with the columns topic, municipality, title, url, description."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, the site, and whether anything is written."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--hostname", help="host of the site; by default the default site")
        parser.add_argument("--dry-run", action="store_true", help="write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Judge, tell, write."""
        site = _site(options["hostname"])
        try:
            rows = read_rows(decode(options["file"].read_bytes()))
        except (OSError, UnreadableFile) as error:
            raise CommandError(str(error)) from error
        judged = judge(rows, Places(site))
        for item in judged:
            self.stdout.write(_line(item))
        if not options["dry_run"]:
            write(judged, site, None)


def _site(hostname: str | None) -> Site:
    wanted = {"hostname": hostname} if hostname else {"is_default_site": True}
    site = Site.objects.filter(**wanted).first()
    if site is None:
        raise CommandError("There is no such site.")
    return site


def _line(item: Judged) -> str:
    reasons = f" ({' '.join(item.reasons)})" if item.reasons else ""
    return f"{item.row.line}: {item.verdict.value} {item.url}{reasons}"
