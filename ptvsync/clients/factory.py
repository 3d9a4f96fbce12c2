"""Which client the settings ask for."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings

from .base import RegistryClient
from .http import LONGEST_WAIT_SECONDS, RegistryHttp
from .v11.client import V11Client
from .v12.accessibility import AccessibilityRegister
from .v12.client import V12Client


PRODUCTION = {
    "11": "https://api.palvelutietovaranto.suomi.fi",
    "12": "https://api-gw.palvelutietovaranto.suomi.fi",
}


def registry_client(
    version: str | None = None,
    longest_wait: float = LONGEST_WAIT_SECONDS,
    on_answer: Callable[[], object] | None = None,
) -> RegistryClient:
    """The client of a PTV version ("11" or "12"; by default PTV_API_VERSION) at PTV_API_URL."""
    version = version or settings.PTV_API_VERSION
    root = (settings.PTV_API_URL or PRODUCTION[version]).rstrip("/")
    base_url = f"{root.removesuffix(f'/api/v{version}')}/api/v{version}"
    if version == "11":
        return V11Client(RegistryHttp(base_url, {}, longest_wait, on_answer))
    http = RegistryHttp(base_url, {"x-api-key": settings.PTV_API_KEY}, longest_wait, on_answer)
    return V12Client(http, _accessibility(longest_wait, on_answer))


def _accessibility(
    longest_wait: float, on_answer: Callable[[], object] | None
) -> AccessibilityRegister | None:
    if not settings.PTV_ACCESSIBILITY_URL:
        return None
    return AccessibilityRegister(
        RegistryHttp(settings.PTV_ACCESSIBILITY_URL, {}, longest_wait, on_answer)
    )
