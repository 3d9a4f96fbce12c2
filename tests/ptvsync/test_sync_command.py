"""``manage.py sync_ptv``: exit codes, one sentence, counters as JSON."""

from __future__ import annotations

import json
import os
import re
import signal
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.health import health_report
from ptvsync.models import Service, SyncRun
from ptvsync.sync.errors import Cancelled
from ptvsync.sync.heartbeat import CANCELLED, Heartbeat
from ptvsync.tasks import fetch_all, fetch_changes

from .factories import make_world, uuid


pytestmark = pytest.mark.django_db
CANCEL = Cancelled(CANCELLED)


def run(*arguments):
    call_command("sync_ptv", *arguments)


def make_run(**fields):
    now = timezone.now()
    defaults = {
        "started_at": now,
        "finished_at": now,
        "kind": "full",
        "status": "done",
        "api_version": "12",
    }
    return SyncRun.objects.create(**{**defaults, **fields})


def test_a_run_says_in_a_line_what_it_did(registry, region, capsys):
    run()

    assert "services 8 fetched, 8 added" in capsys.readouterr().out


def test_counters_come_as_one_json_object(registry, region, capsys):
    run("--json", "--full")

    output = json.loads(capsys.readouterr().out)
    assert (output["status"], output["kind"]) == ("done", "full")
    assert output["services"]["added"] == 8
    assert output["connections"]["added"] == 8


def test_a_dry_run_changes_nothing(registry, region, capsys):
    run("--dry-run", "--json")

    assert json.loads(capsys.readouterr().out)["services"]["added"] == 8
    assert not Service.objects.exists()


def test_a_failure_is_one_sentence_and_exit_code_1(registry, region, settings):
    settings.PTV_API_KEY = "wrong"

    with pytest.raises(CommandError) as caught:
        run()

    assert caught.value.returncode == 1
    assert str(caught.value).startswith("PTV refused the request (401)")
    assert "\n" not in str(caught.value)


def test_a_wrong_address_says_so(httpserver, region, settings):
    httpserver.expect_request(re.compile(".*")).respond_with_data(
        "<html>", content_type="text/html"
    )
    settings.PTV_API_URL, settings.PTV_API_VERSION = httpserver.url_for(""), "11"

    with pytest.raises(CommandError, match="is not a PTV API: set PTV_API_URL"):
        run()


def test_an_error_in_the_program_is_one_sentence_too(registry, region, monkeypatch):
    monkeypatch.setattr("ptvsync.sync.package.make_plan", lambda *_arguments: 1 / 0)

    with pytest.raises(CommandError, match=r"error in the program \(ZeroDivisionError\)") as caught:
        run()
    assert caught.value.returncode == 1


class TestBrake:
    """A run that would take too much away."""

    @pytest.fixture
    def registry_world(self):
        return make_world(services=30)

    def test_the_brake_is_exit_code_2_and_accepting_lets_the_run_through(
        self, registry, region, registry_world
    ):
        run("--full")
        for number in range(10):
            registry_world.archive(uuid(f"palvelu-{number}"), datetime.now(UTC))

        with pytest.raises(CommandError, match="accept-withdrawals") as caught:
            run("--full")
        assert caught.value.returncode == 2

        run("--full", "--accept-withdrawals")
        assert Service.objects.published().count() == 20


@pytest.mark.parametrize(
    ("hours", "fields", "code", "words"),
    [
        (27, {}, 1, "run manage.py sync_ptv"),
        (1, {"status": "failed"}, 1, "run manage.py sync_ptv"),
        (1, {"dry_run": True}, 1, "run manage.py sync_ptv"),
        (1, {"status": "braked"}, 2, "waits for the owner"),
    ],
)
def test_the_check_says_why_the_copy_is_not_fresh(hours, fields, code, words):
    make_run(started_at=timezone.now() - timedelta(hours=hours), **fields)

    with pytest.raises(CommandError, match=words) as caught:
        run("--check")
    assert caught.value.returncode == code


def test_the_check_of_a_fresh_copy_is_exit_code_0(capsys):
    make_run(started_at=timezone.now() - timedelta(hours=25))

    run("--check")

    assert "PTV was last fetched" in capsys.readouterr().out


def test_a_cancelled_run_is_exit_code_1(registry, region, monkeypatch):
    monkeypatch.setattr(Heartbeat, "stage", lambda *_stage: (_ for _ in ()).throw(CANCEL))

    with pytest.raises(CommandError, match="was cancelled") as caught:
        run("--full")
    assert caught.value.returncode == 1


def test_a_request_to_end_is_an_interruption_that_the_next_run_goes_on_from(
    registry, region, monkeypatch
):
    def end(_heartbeat, _stage):
        os.kill(os.getpid(), signal.SIGTERM)

    with monkeypatch.context() as patch:
        patch.setattr(Heartbeat, "stage", end)
        with pytest.raises(CommandError) as caught:
            run("--full")
    interrupted = SyncRun.objects.get()
    run("--full")

    assert (caught.value.returncode, interrupted.status) == (1, SyncRun.Status.FAILED)
    assert interrupted.message.startswith("The run was interrupted")
    assert SyncRun.objects.latest("started_at").as_of == interrupted.as_of


def test_the_bar_names_the_stages(registry, region, capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    run("--full")

    shown = capsys.readouterr().err
    assert all(f"PTV {stage}" in shown for stage in ("service", "connection", "channel", "apply"))
    assert "answers=" in shown


def test_the_sites_health_tells_of_an_old_copy():
    make_run(started_at=timezone.now() - timedelta(days=3))

    ptv = next(check for check in health_report() if check.name == "ptv")
    assert not ptv.ok


def test_the_jobs_of_the_worker_run_the_sync(registry, region):
    assert fetch_all() == "done"
    assert fetch_changes() == "done"
    assert list(SyncRun.objects.values_list("kind", flat=True)) == ["delta", "full"]
