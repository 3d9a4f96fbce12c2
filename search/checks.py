"""System checks of the search's settings."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register
def elasticsearch_url_is_whole(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """ELASTICSEARCH_URL is empty or has scheme, host and port (search.E001)."""
    if not settings.ELASTICSEARCH_URL or _is_whole(settings.ELASTICSEARCH_URL):
        return []
    hint = "Write it like http://localhost:9200, or leave it empty to search in PostgreSQL."
    return [Error("ELASTICSEARCH_URL needs scheme, host and port.", hint=hint, id="search.E001")]


def _is_whole(url: str) -> bool:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        return False
    return bool(parts.scheme in {"http", "https"} and parts.hostname and port)
