"""Everything before the servers start: database, region, rights, services, content. Idempotent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

from django.core.management import call_command
from django.utils.module_loading import import_string
from wagtail.models import Site

from cms.plugins.registry import active_plugins
from home.demo_run.users import ensure_demo_users


# Region → its host name here. The first one becomes the default site, which answers for any other name too.
HOSTS = {"kymenlaakso": "localhost", "etela-savo": "etela-savo.localhost"}


def prepare_sites(port: int) -> None:
    """Tables, the demo regions at their hosts and ``port``, groups, jobs and logins."""
    call_command("migrate", verbosity=0)
    for region, host in HOSTS.items():
        call_command("setup_region", region, hostname=host, port=port, verbosity=0)
    for site in demo_sites():
        site.port = port
        site.save()
    call_command("setup_governance", verbosity=0)
    call_command("setup_jobs", verbosity=0)
    ensure_demo_users()


def demo_sites() -> list[Site]:
    """The sites of the demo, the default one first."""
    return list(Site.objects.order_by("-is_default_site", "hostname"))


def synchronise(environment: Mapping[str, str]) -> bool:
    """Fetch everything from PTV with a progress bar; False when it failed, which is already told."""
    command = [sys.executable, "manage.py", "sync_ptv", "--full"]
    return subprocess.run(command, env=dict(environment), check=False).returncode == 0  # noqa: S603


def load_demo_content() -> None:
    """Texts and events of the plugins for each site; what an editor has changed since is kept."""
    loaders = [import_string(plugin.spec.demo) for plugin in active_plugins() if plugin.spec.demo]
    for site in demo_sites():
        for load in loaders:
            load(site)
    call_command("setup_governance", verbosity=0)
    call_command("rebuild_search", verbosity=0)
