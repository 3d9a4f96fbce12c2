"""``manage.py import_wordpress``: an export file of WordPress becomes pages."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from tqdm import tqdm
from wagtail.models import Page, Site

from cms.addresses.destination import page_at
from home.wordpress.admin.archive_choices import read_archives
from home.wordpress.admin.report import lines_of, row_of, write_csv
from home.wordpress.models import Fate, ImportRun, State
from home.wordpress.plan.choices import Choices, Kind
from home.wordpress.tasks import check, import_all, take_back
from home.wordpress.writing.storing import store_export
from ptvsync.sentences import PlainError


class Command(BaseCommand):
    """Imports, tries an import, or takes one back."""

    help = "Make pages, pictures and redirects of an export file (WXR) of WordPress."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        kinds = ", ".join(Kind.values)
        parser.add_argument("file", nargs="?", help="the export file")
        parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")
        parser.add_argument("--host", help="host name of the site; by default the default site")
        parser.add_argument("--parent", default="/", help="path of the page above (default: /)")
        parser.add_argument(
            "--as", action="append", default=[], metavar="TYPE=KIND", dest="kinds",
            help=f"what a type of post becomes: {kinds}",
        )  # fmt: skip
        parser.add_argument(
            "--archive", action="append", default=[], metavar="LIST=PATH", dest="archives",
            help="page that a list of WordPress leads to: category/liikunta=/liikunta/",
        )  # fmt: skip
        parser.add_argument(
            "--no-files", action="store_true", help="fetch no pictures or documents"
        )
        parser.add_argument("--report", help="write the report there: .csv or .html")
        parser.add_argument("--undo", type=int, metavar="RUN", help="delete what an import made")

    def handle(self, **options: Any) -> None:
        """Every error ends in one sentence."""
        if options["undo"]:
            self._run(options["undo"], take_back)
            return
        if not options["file"]:
            raise CommandError("Name the export file.")
        try:
            run = self._read(options)
        except (PlainError, OSError) as error:
            raise CommandError(str(error)) from error
        self._run(run.pk, check if options["dry_run"] else import_all)
        self._tell(run)
        if options["report"]:
            _write_report(run, Path(options["report"]))

    def _read(self, options: dict[str, Any]) -> ImportRun:
        parent = _parent(options["parent"], options["host"])
        path = Path(options["file"])
        with path.open("rb") as file:
            run = store_export(file, path.name, parent)
        lines = "\n".join(pair.replace("=", ";", 1) for pair in options["archives"])
        choices = Choices(
            becomes=_kinds(options["kinds"]),
            files=not options["no_files"],
            archives=read_archives(lines, run.site, parent.get_site()),
        )
        run.choices = choices.model_dump(mode="json")
        run.save()
        return run

    def _run(self, key: int, task: Callable[..., str]) -> None:
        with tqdm(file=sys.stderr, disable=not sys.stderr.isatty()) as bar:

            def watch(done: int, total: int) -> None:
                bar.total, bar.n = total, done
                bar.refresh()

            state = task(key) if task is take_back else task(key, watch=watch)
        if state == State.FAILED:
            raise CommandError(ImportRun.objects.get(pk=key).problem)

    def _tell(self, run: ImportRun) -> None:
        self.stdout.write(f"{run} ({_('import')} {run.pk})")
        for fate in Fate:
            if count := lines_of(run).filter(fate=fate).count():
                self.stdout.write(f"{count:6}  {fate.label}")
        for line in lines_of(run).filter(has_remarks=True):
            self.stdout.write(f"\n{line.title}")
            self.stdout.writelines(f"  {sentence}\n" for sentence in line.sentences)


def _parent(path: str, host: str | None) -> Page:
    wanted = {"hostname": host} if host else {"is_default_site": True}
    site = Site.objects.filter(**wanted).first()
    found = page_at(path, site) if site else None
    if found is None:
        raise CommandError(f"There is no page at {path}.")
    return found.page


def _kinds(pairs: list[str]) -> dict[str, Kind]:
    parts = [pair.partition("=") for pair in pairs]
    unknown = [kind for _type, _sign, kind in parts if kind not in Kind.values]
    if unknown:
        raise CommandError(f"Unknown: {', '.join(unknown)}. Known: {', '.join(Kind.values)}.")
    return {post_type: Kind(kind) for post_type, _sign, kind in parts}


def _write_report(run: ImportRun, path: Path) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            write_csv(run, file)
        return
    rows = (row_of(line) for line in lines_of(run).iterator(500))
    path.write_text(render_to_string("wordpress/report.html", {"run": run, "rows": rows}), "utf-8")
