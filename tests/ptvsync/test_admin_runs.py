"""The list of runs and a run's own page: what happened, what to do, how far it is, what it changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from ptvsync.admin.runs.queue import waiting_tasks
from ptvsync.admin.runs.timeline import timeline
from ptvsync.admin.runs.words import counts_text, duration_text, kind_text, starter_text
from ptvsync.admin.status import LOOKS
from ptvsync.models import SyncRun
from ptvsync.sync import has_died

from .factories import make_change, make_run, make_service_record
from .test_admin_views import admin, url  # noqa: F401


pytestmark = pytest.mark.django_db
Status = SyncRun.Status
COUNTERS = {"services": {"fetched": 40, "added": 3, "changed": 12, "withdrawn": 1}}


@pytest.fixture
def show(admin):  # noqa: F811
    """A run's page: ``show(run, kind="service")`` gives the response."""
    return lambda run, **query: admin.get(url(SyncRun, "inspect", run.pk), query)


def html_of(response):
    assert response.status_code == 200
    return response.content.decode()


def queue(func="ptvsync.tasks.fetch_changes", seconds_ago=0):
    OrmQ.objects.create(
        key="tarjotin",
        payload=SignedPackage.dumps({"id": "1", "func": func}),
        lock=timezone.now() - timedelta(seconds=seconds_ago),
    )


@pytest.mark.parametrize(
    ("counters", "text"),
    [
        (COUNTERS, "3 new, 12 changed, 1 withdrawn"),
        ({"services": {"returned": 2}}, "2 returned"),
        ({"services": {"fetched": 5, "unchanged": 5}}, "No service changed"),
        ({}, ""),
    ],
)
def test_counts_are_said_in_words(counters, text):
    assert counts_text(make_run(counters=counters)) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(8.4, "8 s"), (192, "3 min 12 s"), (59.7, "1 min 0 s")]
)
def test_duration_is_said_in_minutes_and_seconds(seconds, text):
    start = timezone.now()
    run = make_run(started_at=start, finished_at=start + timedelta(seconds=seconds))

    assert duration_text(run) == text


def test_a_run_says_who_started_it_and_a_trial_that_it_is_one():
    user = get_user_model().objects.create_user("anna", first_name="Anna", last_name="Aalto")

    assert starter_text(make_run()) == "Scheduled"
    assert starter_text(make_run(started_by=user)) == "Anna Aalto"
    assert kind_text(make_run(kind="full", dry_run=True)) == "Everything (trial)"


def test_every_status_has_a_look():
    assert set(LOOKS) == set(Status.values)


def test_the_list_tells_each_run_in_words(admin):  # noqa: F811
    make_run(counters=COUNTERS)
    make_run(Status.FAILED, sentence={"msgid": "PTV is away."})

    html = html_of(admin.get(url(SyncRun, "list")))

    for text in ("Scheduled", "3 new, 12 changed, 1 withdrawn", "Failed", "PTV is away."):
        assert text in html


@pytest.mark.parametrize(
    ("query", "count"), [({"status": "failed"}, 1), ({"kind": "full"}, 1), ({}, 3)]
)
def test_the_list_is_filtered(admin, query, count):  # noqa: F811
    make_run()
    make_run(Status.FAILED)
    make_run(kind="full")

    assert len(admin.get(url(SyncRun, "list"), query).context["object_list"]) == count


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_takes_as_few_queries_for_many_runs(
    admin,  # noqa: F811
    count,
    django_assert_max_num_queries,
):
    user = get_user_model().objects.get(username="omistaja")
    for _ in range(count):
        make_run(started_by=user, counters=COUNTERS)

    with django_assert_max_num_queries(30):
        admin.get(url(SyncRun, "list"))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.DONE, "The run succeeded: 3 new, 12 changed, 1 withdrawn."),
        (Status.FAILED, "changed nothing"),
        (Status.BRAKED, "waits for the owner&#x27;s decision"),
        (Status.REJECTED, "was rejected"),
        (Status.CANCELLED, "was cancelled"),
        (Status.RUNNING, "was interrupted before its end"),
    ],
)
def test_the_outcome_is_one_sentence_and_the_message_stands_below(show, status, words):
    html = html_of(show(make_run(status, counters=COUNTERS, sentence={"msgid": "Note well."})))

    assert words in html
    assert "Note well." in html


def test_a_run_that_goes_on_says_so(show, other_run):
    with other_run():
        html = html_of(show(make_run(Status.RUNNING)))

    assert "The run is going on" in html
    assert "Interrupted" not in html


def test_a_run_whose_process_died_is_shown_as_interrupted(admin, show):  # noqa: F811
    run = make_run(Status.RUNNING)

    assert "Interrupted" in html_of(show(run))
    assert "Interrupted" in html_of(admin.get(url(SyncRun, "list")))


def test_a_run_that_ended_while_it_was_looked_at_has_not_died():
    run = make_run(Status.RUNNING)
    SyncRun.objects.update(status=Status.DONE)

    assert not has_died(run)


def test_a_trial_tells_what_a_real_run_would_bring(show):
    html = html_of(show(make_run(dry_run=True, counters=COUNTERS)))

    assert "A real run would bring: 3 new, 12 changed, 1 withdrawn." in html


def test_counters_and_warnings_have_human_names(show):
    counters = {**COUNTERS, "warnings": {"service items without a name": 4}}

    html = html_of(show(make_run(counters=counters)))

    for text in ("Services", "12", "Services without a name: 4"):
        assert text in html


@pytest.mark.parametrize(
    ("progress", "states", "label"),
    [
        ({"stage": "service", "done": 30, "total": 90}, "current coming coming", "services"),
        ({"stage": "plan", "done": 0, "total": None}, "done current coming", "Comparing"),
        ({"stage": "apply", "done": 0, "total": None}, "done done current", "Writing"),
    ],
)
def test_the_timeline_tells_the_stage(progress, states, label):
    stages = timeline(make_run(Status.RUNNING, progress=progress))

    assert [stage.state for stage in stages] == states.split()
    assert label in next(stage.label for stage in stages if stage.state == "current")


@pytest.mark.parametrize("progress", [{}, {"stage": "unheard of"}])
def test_a_run_of_unknown_progress_has_no_timeline(progress):
    assert timeline(make_run(Status.FAILED, progress=progress)) == []


def test_a_running_run_loads_itself_again_and_an_ended_one_does_not(show, other_run):
    with other_run():
        running = html_of(show(make_run(Status.RUNNING, progress={"stage": "service"})))
    ended = html_of(show(make_run()))

    for text in ("data-running", 'http-equiv="refresh"', "run-progress.js"):
        assert text in running
        assert text not in ended


def test_the_changes_are_listed_with_old_and_new(show):
    run = make_run()
    old = make_service_record(summaries={"fi": "Tunti on maksuton."})
    make_change(old, make_service_record(summaries={"fi": "Tunti on maksullinen."}), run=run)

    html = html_of(show(run))

    assert "Vesijumppa" in html
    assert "Tunti on <del>maksuton</del>." in html
    assert "Tunti on <ins>maksullinen</ins>." in html


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({}, ["Halli", "Uinti", "Vanha"]),
        ({"kind": "channel"}, ["Halli"]),
        ({"fate": "withdrawn"}, ["Vanha"]),
        ({"name": "uin"}, ["Uinti"]),
        ({"kind": "service", "fate": "added"}, ["Uinti"]),
        ({"kind": "nonsense"}, ["Halli", "Uinti", "Vanha"]),
        ({"p": "nonsense"}, ["Halli", "Uinti", "Vanha"]),
    ],
)
def test_the_changes_are_filtered(show, query, names):
    run = make_run()
    record = make_service_record()
    make_change(new=record, run=run, name="Uinti")
    make_change(old=record, run=run, name="Vanha")
    make_change(new=record, run=run, name="Halli", kind="channel")

    changes = show(run, **query).context["changes"]

    assert [item.change.name for item in changes.rows] == names


def test_a_filter_that_finds_nothing_says_so(show):
    run = make_run()
    make_change(new=make_service_record(), run=run)

    assert "Choose fewer conditions" in html_of(show(run, name="xyz"))


def test_the_changes_come_a_page_at_a_time_and_keep_the_filter(show):
    run = make_run()
    for _ in range(30):
        make_change(new=make_service_record(), run=run)

    first = show(run, kind="service")

    assert len(first.context["changes"].rows) == 25
    assert "?kind=service&amp;p=2#changes" in html_of(first)
    assert len(show(run, kind="service", p=2).context["changes"].rows) == 5


@pytest.mark.parametrize("count", [1, 25])
def test_many_changes_take_as_few_queries(show, count, django_assert_max_num_queries):
    run = make_run(counters=COUNTERS)
    for _ in range(count):
        make_change(make_service_record(), make_service_record(classes=()), run=run)

    with django_assert_max_num_queries(35):
        show(run)


def test_text_of_the_registry_cannot_carry_html_into_the_changes(show):
    run = make_run()
    make_change(new=make_service_record(summaries={"fi": "<script>alert(1)</script>"}), run=run)

    assert "<script>alert(1)" not in html_of(show(run))


def test_the_queue_knows_the_tasks_of_the_sync_alone():
    queue("another.task")
    assert waiting_tasks() is None

    queue(seconds_ago=5)
    assert waiting_tasks().count == 1


def test_a_task_that_a_worker_holds_does_not_wait():
    queue(seconds_ago=-3600)

    assert waiting_tasks() is None


@pytest.mark.parametrize(("seconds", "late"), [(5, False), (61, True)])
def test_a_task_that_waits_long_tells_that_no_worker_is_running(admin, seconds, late):  # noqa: F811
    queue(seconds_ago=seconds)

    html = html_of(admin.get(url(SyncRun, "list")))

    assert ("does not seem to be running" in html) is late
    assert ("waits for the worker" in html) is not late
