"""``setup_region NAME``: a region's site, home page, theme rows and calendar from its file."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.region_setup.pages import set_up_pages
from home.region_setup.region_file import available_regions, read_region
from home.region_setup.site import set_up_site


class Command(BaseCommand):
    """Bring up a region; a second run changes nothing and keeps what editors wrote."""

    help = "Creates a region's site, home page, theme rows and event calendar. Idempotent."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which region, and where it answers."""
        parser.add_argument("region", help="name of a file in home/regions, such as kymenlaakso")
        parser.add_argument("--hostname", default="localhost", help="host name of the site")
        parser.add_argument("--port", type=int, default=80, help="port of the site")

    @transaction.atomic
    def handle(self, *args: object, **options: str) -> None:
        """Set up the site, then its pages."""
        name = options["region"]
        if name not in available_regions():
            choices = ", ".join(available_regions())
            raise CommandError(f"There is no region {name}. Regions: {choices}.")
        region = read_region(name)
        site = set_up_site(region, options["hostname"], int(options["port"]))
        if site.hostname != options["hostname"]:
            kept = f"{region.county_name} stays at {site.hostname}; change it in Settings, Sites."
            self.stderr.write(self.style.WARNING(kept))
        created = set_up_pages(region, site)
        if options["verbosity"]:
            self.stdout.write(
                self.style.SUCCESS(f"{region.county_name}: {len(created)} pages created.")
            )
