"""Asking the rules about services and writing down what changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from django.db import transaction
from django.utils.timezone import localdate

from ptvsync.models import Service, Status

from .models import CheckedService, QualityFlag
from .origin import origin_of
from .rules import RULES
from .subject import Subject
from .subjects import Shared, read_shared, read_subjects


# Services whose payloads and channels are in memory at a time.
CHUNK = 200

Found = dict[tuple[int, str], QualityFlag]


def evaluate(service_ids: Collection[int] | None = None) -> int:
    """Bring the flags of some (by default all) services up to date; gives how many were asked about."""
    shared = read_shared(localdate())
    asked = 0
    for chunk in _chunks(service_ids):
        _evaluate(chunk, shared)
        asked += len(chunk)
    _forget_withdrawn()
    return asked


def flags_of(pk: int, subject: Subject) -> Iterator[QualityFlag]:
    """The flags that a service deserves, unsaved."""
    for rule in RULES:
        if found := [finding.as_json() for finding in rule.check(subject)]:
            yield QualityFlag(
                service_id=pk,
                code=rule.code,
                severity=rule.severity,
                detail=found,
                first_seen=subject.context.today,
            )


def _chunks(service_ids: Collection[int] | None) -> Iterator[list[int]]:
    """Primary keys, services of one organisation together."""
    services = Service.objects.published().order_by("organization_id", "pk")
    if service_ids is not None:
        services = services.filter(pk__in=list(service_ids))
    rest = iter(list(services.values_list("pk", flat=True)))
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


@transaction.atomic
def _evaluate(service_ids: list[int], shared: Shared) -> None:
    wanted: Found = {}
    checks = []
    for row, subject in read_subjects(service_ids, shared):
        origin = origin_of(row.organization_id, subject, shared.organizations)
        checks.append(CheckedService(service_id=row.pk, origin=origin))
        wanted |= {(row.pk, flag.code): flag for flag in flags_of(row.pk, subject)}
    _save_flags(service_ids, wanted)
    _save_checks(checks)


def _save_flags(service_ids: list[int], wanted: Found) -> None:
    """Write what is new or other than before, and remove what is mended."""
    rows = QualityFlag.objects.filter(service__in=service_ids)
    held = {(row.service_id, row.code): row for row in rows}
    mended = [held[key].pk for key in held.keys() - wanted.keys()]
    QualityFlag.objects.filter(pk__in=mended).delete()
    QualityFlag.objects.bulk_create(
        [flag for key, flag in wanted.items() if _differs(flag, held.get(key))],
        update_conflicts=True,
        unique_fields=["service", "code"],
        update_fields=["severity", "detail"],
    )


def _differs(flag: QualityFlag, held: QualityFlag | None) -> bool:
    return held is None or (flag.severity, flag.detail) != (held.severity, held.detail)


def _save_checks(checks: list[CheckedService]) -> None:
    ids = [check.pk for check in checks]
    held = dict(CheckedService.objects.filter(pk__in=ids).values_list("pk", "origin"))
    CheckedService.objects.bulk_create(
        [check for check in checks if held.get(check.pk) != check.origin],
        update_conflicts=True,
        unique_fields=["service"],
        update_fields=["origin"],
    )


def _forget_withdrawn() -> None:
    for model in (QualityFlag, CheckedService):
        model._default_manager.exclude(service__status=Status.PUBLISHED).delete()
