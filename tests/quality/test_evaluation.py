"""Flags come, stay and go as the services change; only what changed is written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from cms.locks import lock_key
from ptvsync.clients.canonical import content_hash
from ptvsync.models import Service, ServiceAddition, Status
from ptvsync.quality.evaluation import evaluate
from ptvsync.quality.models import CheckedService, Origin, QualityCount, QualityFlag
from ptvsync.quality.tasks import LOCK, evaluate_all, evaluate_some
from ptvsync.signals import services_changed
from tests.ptvsync.conftest import other_process  # noqa: F401
from tests.ptvsync.factories import (
    make_organization,
    make_organization_record,
)

from .factories import flagged_codes, make_published


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]


def change(service, **fields):
    """Give a service other texts, as a sync does."""
    record = service.data.model_copy(update=fields)
    Service.objects.filter(pk=service.pk).update(
        record=record.model_dump(mode="json"), content_hash=content_hash(record)
    )


def test_a_service_in_good_order_is_checked_and_has_no_flags():
    service = make_published()

    assert evaluate() == 1
    assert flagged_codes(service) == set()
    assert CheckedService.objects.get().origin == Origin.PTV


def test_a_fault_is_flagged_with_its_place_severity_and_first_day():
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    evaluate()

    flag = QualityFlag.objects.get(service=service)
    assert (flag.code, flag.severity, flag.first_seen) == (
        "summary-cut-off",
        "serious",
        date(2026, 11, 22),
    )
    assert flag.detail == [{"field": "summaries", "language": "fi", "text": "…Jumppaa vedessä ja"}]


def test_a_flag_keeps_its_first_day_and_follows_its_place():
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    evaluate()
    change(service, summaries={"fi": "Jumppaa ilmassa ja"})
    with time_machine.travel("2026-11-25T10:00:00Z", tick=False):
        evaluate()

    flag = QualityFlag.objects.get()
    assert flag.first_seen == date(2026, 11, 22)
    assert flag.detail[0]["text"] == "…Jumppaa ilmassa ja"


def test_a_mended_fault_is_gone_when_the_sync_tells_of_the_change():
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    evaluate()
    change(service, summaries={"fi": "Jumppaa vedessä."})
    services_changed.send(sender=Service, service_ids={service.pk})

    assert flagged_codes(service) == set()


def test_only_the_services_asked_about_are_evaluated():
    asked, other = (make_published(key, summaries={"fi": f"Jumppaa {key} ja"}) for key in "ab")
    evaluate_some({asked.pk})

    assert flagged_codes(asked) == {"summary-cut-off"}
    assert flagged_codes(other) == set()


def test_a_withdrawn_service_loses_its_flags_and_gets_them_back():
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    evaluate()
    Service.objects.update(status=Status.WITHDRAWN)
    services_changed.send(sender=Service, service_ids={service.pk})
    assert not QualityFlag.objects.exists()
    assert not CheckedService.objects.exists()

    Service.objects.update(status=Status.PUBLISHED)
    evaluate_some({service.pk})
    assert flagged_codes(service) == {"summary-cut-off"}


def test_a_withdrawn_channel_does_not_count():
    service = make_published()
    service.connections.get().channel.__class__.objects.update(status=Status.WITHDRAWN)
    evaluate()

    assert flagged_codes(service) == {"no-channel"}


def test_content_ages_by_itself_in_the_daily_job():
    service = make_published()
    evaluate_all()
    with time_machine.travel("2028-06-01T10:00:00Z", tick=False):
        evaluate_all()

    assert flagged_codes(service) == {"stale"}


def test_a_second_evaluation_writes_no_flag():
    make_published(summaries={"fi": "Jumppaa vedessä ja"})
    evaluate()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        evaluate()

    words = [query["sql"].split(" ", 1)[0] for query in queries]
    assert "INSERT" not in words
    assert "UPDATE" not in words


def test_the_number_of_queries_depends_on_chunks_not_on_services():
    make_published("a")
    with CaptureQueriesContext(connection) as one:
        evaluate()
    organization = make_organization(make_organization_record("kunta", business_id=""))
    for key in "bcdefgh":
        make_published(key, organization, summaries={"fi": f"Jumppaa {key} ja"})
    with CaptureQueriesContext(connection) as many:
        evaluate()

    # Rows to write are the only more there is: flags and checks.
    assert len(many) <= len(one) + 2


def test_an_evaluation_waits_for_another_and_leaves_nothing_unasked(other_process):  # noqa: F811
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    other_process.execute("SELECT pg_advisory_lock(%s)", [lock_key(LOCK)])
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '50ms'")
    with pytest.raises(OperationalError, match="lock timeout"):
        evaluate_some({service.pk})

    other_process.execute("SELECT pg_advisory_unlock(%s)", [lock_key(LOCK)])
    evaluate_some({service.pk})
    assert flagged_codes(service) == {"summary-cut-off"}


def test_the_rules_are_asked_by_the_worker_and_not_by_who_changes_a_service(
    monkeypatch, django_capture_on_commit_callbacks
):
    given = []
    monkeypatch.setattr(
        "ptvsync.quality.signal_handlers.async_task", lambda *arguments: given.append(arguments)
    )
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    with django_capture_on_commit_callbacks(execute=True):
        ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="Tuplana")

    assert given == [("ptvsync.quality.tasks.evaluate_some", [service.pk])]
    assert not QualityFlag.objects.exists()


def test_the_command_does_what_the_daily_job_does(capsys):
    service = make_published(summaries={"fi": "Jumppaa vedessä ja"})
    call_command("flag_services")

    assert flagged_codes(service) == {"summary-cut-off"}
    assert QualityCount.objects.filter(day=date(2026, 11, 22)).exists()
    assert "1 services" in capsys.readouterr().out


def test_old_flags_of_a_rule_that_is_no_more_are_removed():
    service = make_published()
    QualityFlag.objects.create(
        service=service, code="old-rule", severity="hint", first_seen=date.today() - timedelta(9)
    )
    evaluate()

    assert not QualityFlag.objects.exists()
