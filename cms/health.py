"""One address that says whether the site and each of its plugins are well."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils.module_loading import import_string

from cms.plugins.registry import Plugin, active_plugins


logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Health:
    """The answer of one check; ``detail`` is one sentence for the operator."""

    name: str
    ok: bool
    detail: str = ""


def health_report() -> list[Health]:
    """The database's health and, if it answers, that of each plugin."""
    database = _database_health()
    if not database.ok:
        return [database]
    return [database, *(check for plugin in active_plugins() for check in plugin_health(plugin))]


def plugin_health(plugin: Plugin) -> Iterator[Health]:
    """The answers of a plugin's checks; one that raises is itself not well."""
    for path in plugin.spec.health_checks:
        yield _guarded(plugin.spec.name, path)


def healthz(request: HttpRequest) -> JsonResponse:
    """503 when the database does not answer, 200 otherwise, so that a load balancer keeps a usable site.

    The body's ``status`` is ok, degraded or unavailable; only editors get the details of the checks.
    """
    report = health_report()
    answers = report[0].ok
    well = all(check.ok for check in report)
    # Who asks is known only from the database.
    fields = _fields(detailed=answers and request.user.has_perm("wagtailadmin.access_admin"))
    body = {
        "status": "ok" if well else "degraded" if answers else "unavailable",
        "checks": [{name: asdict(check)[name] for name in fields} for check in report],
    }
    return JsonResponse(body, status=200 if answers else 503)


def _fields(detailed: bool) -> tuple[str, ...]:
    return ("name", "ok", "detail") if detailed else ("name", "ok")


def _database_health() -> Health:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        return Health("database", ok=False, detail=str(error))
    return Health("database", ok=True)


def _guarded(name: str, path: str) -> Health:
    try:
        return import_string(path)()
    # Whatever one raises, the others are still asked.
    except Exception as error:
        logger.exception("The health check %s failed.", path)
        return Health(name, ok=False, detail=f"{path} failed: {type(error).__name__}: {error}")
