"""Which client the settings ask for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.conf import settings

from .base import RegistryClient
from .http import ATTEMPTS, LONGEST_WAIT_SECONDS, TIMEOUT_SECONDS, RegistryHttp
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
    attempts: int = ATTEMPTS,
    timeout: float = TIMEOUT_SECONDS,
) -> RegistryClient:
    """The client of a PTV version ("11" or "12"; by default PTV_API_VERSION) at PTV_API_URL.

    Each question is asked at most ``attempts`` times, with ``timeout`` seconds for each answer.
    """
    connect = partial(
        RegistryHttp,
        longest_wait=longest_wait,
        on_answer=on_answer,
        attempts=attempts,
        timeout=timeout,
    )
    version = version or settings.PTV_API_VERSION
    root = (settings.PTV_API_URL or PRODUCTION[version]).rstrip("/")
    base_url = f"{root.removesuffix(f'/api/v{version}')}/api/v{version}"
    if version == "11":
        return V11Client(connect(base_url))
    http = connect(base_url, {"x-api-key": settings.PTV_API_KEY})
    address = settings.PTV_ACCESSIBILITY_URL
    return V12Client(http, AccessibilityRegister(connect(address)) if address else None)
