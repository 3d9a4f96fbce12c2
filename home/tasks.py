"""Jobs of the worker; each is a management command too."""

from __future__ import annotations

from django.core.management import call_command


def publish_scheduled() -> None:
    """Publish and expire pages whose time has come (Wagtail's own command)."""
    call_command("publish_scheduled", verbosity=0)
