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


REGION = "kymenlaakso"


def prepare_site(port: int) -> None:
    """Tables, the demo region at ``localhost:port``, groups, jobs and logins."""
    call_command("migrate", verbosity=0)
    call_command("setup_region", REGION, port=port, verbosity=0)
    site = Site.objects.get(is_default_site=True)
    site.port = port
    site.save()
    call_command("setup_governance", verbosity=0)
    call_command("setup_jobs", verbosity=0)
    ensure_demo_users()


def synchronise(environment: Mapping[str, str]) -> bool:
    """Fetch everything from PTV with a progress bar; False when it failed, which is already told."""
    command = [sys.executable, "manage.py", "sync_ptv", "--full"]
    return subprocess.run(command, env=dict(environment), check=False).returncode == 0  # noqa: S603


def load_demo_content() -> None:
    """Texts and events of the plugins; what an editor has changed since is kept."""
    site = Site.objects.get(is_default_site=True)
    for plugin in active_plugins():
        if plugin.spec.demo:
            import_string(plugin.spec.demo)(site)
    call_command("setup_governance", verbosity=0)
    call_command("rebuild_search", verbosity=0)
