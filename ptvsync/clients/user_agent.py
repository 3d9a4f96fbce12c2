"""The name under which the project asks the registry, which refuses nameless clients."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from django.conf import settings


DISTRIBUTION = "tarjotin"


def user_agent() -> str:
    """``Tarjotin/<version> (+<the site's own address>)``."""
    try:
        number = version(DISTRIBUTION)
    except PackageNotFoundError:
        number = "0"
    contact = settings.WAGTAILADMIN_BASE_URL
    return f"Tarjotin/{number} (+{contact})" if contact else f"Tarjotin/{number}"
