"""One address that says whether the site and each of its plugins are well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from cms.plugins.registry import contributions


@dataclass(frozen=True)
class Health:
    """The answer of one check; ``detail`` is one sentence for the operator."""

    name: str
    ok: bool
    detail: str = ""


def health_report() -> list[Health]:
    """The database's health and, if it answers, that of each plugin."""
    database = _database_health()
    return [database, *(_plugin_health() if database.ok else ())]


def healthz(_request: HttpRequest) -> JsonResponse:
    """200 when all is well, 503 otherwise; the body lists the checks."""
    report = health_report()
    status = 200 if all(check.ok for check in report) else 503
    return JsonResponse({"checks": [asdict(check) for check in report]}, status=status)


def _database_health() -> Health:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        return Health("database", ok=False, detail=str(error))
    return Health("database", ok=True)


def _plugin_health() -> Iterator[Health]:
    for check in contributions("health_checks"):
        yield check()
