"""``demo``: prepare the demo's regions and serve them until Ctrl-C."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from home.demo_run.ports import free_port
from home.demo_run.prepare import demo_sites, load_demo_content, prepare_sites, synchronise
from home.demo_run.servers import demo_environment, run_together, standin_server
from home.demo_run.users import DEMO_PASSWORD, DEMO_USERS


WEB_PORT = 8000
STANDIN_PORT = 8765
# What a shell reports for a command ended by Ctrl-C.
INTERRUPTED = 130


class Command(BaseCommand):
    """Everything on this machine: database, stand-in PTV, sync, web server and worker."""

    help = "Prepares the demo's two regions and serves them. A second start keeps what was edited."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to serve, and whether to serve at all."""
        parser.add_argument("--port", type=int, default=WEB_PORT, help="port of the site")
        parser.add_argument("--prepare-only", action="store_true", help="do not start the servers")

    def handle(self, *args: object, **options: int) -> None:
        """Prepare, serve, and end all that was started."""
        try:
            port, standin_port = self._port(options["port"]), free_port(STANDIN_PORT)
        except OSError as error:
            raise CommandError(str(error)) from error
        try:
            sys.exit(self._serve(port, standin_port, prepare_only=bool(options["prepare_only"])))
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def _serve(self, port: int, standin_port: int, *, prepare_only: bool) -> int:
        environment = demo_environment(port, standin_port)
        prepare_sites(port)
        with standin_server(standin_port, environment):
            self._fill(environment)
            if prepare_only:
                return 0
            self._welcome(port)
            return run_together(port, environment)

    def _port(self, wanted: int) -> int:
        port = free_port(wanted)
        if port != wanted:
            self.stdout.write(self.style.WARNING(f"Port {wanted} is taken; using {port}."))
        return port

    def _fill(self, environment: dict[str, str]) -> None:
        if not synchronise(environment):
            warning = "The services could not be fetched; the site shows what it has."
            self.stdout.write(self.style.WARNING(warning))
        load_demo_content()

    def _welcome(self, port: int) -> None:
        self.stdout.write("")
        for site in demo_sites():
            address = f"{site.site_name}: http://{site.hostname}:{port}/"
            self.stdout.write(self.style.SUCCESS(address))
        self.stdout.write(f"Editors: http://localhost:{port}/admin/  password {DEMO_PASSWORD}")
        for person in DEMO_USERS:
            self.stdout.write(f"  {person.username:10} {person.role.value}")
        self.stdout.write("Ctrl-C ends everything.\n")
