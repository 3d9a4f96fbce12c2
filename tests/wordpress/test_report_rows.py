"""Which lines of a run are told of, how they are counted, and what a run still allows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.silent_worker import SILENCE
from home.models import ContentPage
from home.wordpress.admin.status import is_stuck, may_start
from home.wordpress.models import ImportRun, State
from home.wordpress.tasks import check, import_all, take_back
from tests.factories import make_user
from tests.wordpress.factories import export, item, make_run


TABLE = "<table><tr><td>x</td></tr></table>"


@pytest.fixture
def editor(client, home):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


def context(client, run, **query):
    return client.get(reverse("wordpress:edit", args=[run.pk]), query).context


def drafts(client, run):
    return {row["title"]: row["is_draft"] for row in context(client, run)["report"].rows}


def test_pictures_are_no_lines_of_the_report(editor, home):
    picture = item(2, "kuva", post_type="attachment", status="inherit")
    run = make_run(export(item(1, "Sivu"), picture), home)
    check(run.pk)
    report = context(editor, run)["report"]
    assert [row["title"] for row in report.rows] == ["Sivu"]
    assert [count for _label, count in report.counts] == [1]


def test_the_report_counts_each_fate_and_what_is_to_be_looked_at(editor, home):
    run = make_run(
        export(item(1, "A", TABLE), item(2, "B"), item(3, "C", status="trash")),
        home,
    )
    check(run.pk)
    report = context(editor, run)["report"]
    assert sorted(count for _label, count in report.counts) == [1, 2]
    assert report.to_look_at == 1


def test_lines_of_another_run_are_not_in_the_report(editor, home):
    other, run = make_run(export(item(1, "Muu")), home), make_run(export(item(2, "Oma")), home)
    for each in (other, run):
        check(each.pk)
    assert [row["title"] for row in context(editor, run)["report"].rows] == ["Oma"]


def test_what_becomes_a_draft_is_told_and_what_becomes_nothing_is_none(editor, home):
    run = make_run(
        export(
            item(1, "Julkinen"),
            item(2, "Luonnos", status="draft"),
            item(3, "Salattu", post_password="x"),
            item(4, "Pois", status="trash"),
        ),
        home,
    )
    check(run.pk)
    expected = {"Julkinen": False, "Luonnos": True, "Salattu": True, "Pois": False}
    assert drafts(editor, run) == expected


def test_every_theme_is_a_draft(editor, home):
    run = make_run(export(item(1, "Teema")), home, becomes={"page": "theme"})
    check(run.pk)
    assert drafts(editor, run) == {"Teema": True}


def test_undo_is_not_offered_before_anything_was_made_nor_after_it_is_gone(editor, home):
    run = make_run(export(item(1)), home)
    check(run.pk)
    assert not context(editor, run)["may_undo"]
    import_all(run.pk)
    assert context(editor, run)["may_undo"]
    take_back(run.pk)
    assert not ContentPage.objects.exists()
    assert not context(editor, run)["may_undo"]


@pytest.mark.parametrize(
    ("state", "silent", "stuck", "startable"),
    [
        (State.IMPORTING, True, True, True),
        (State.IMPORTING, False, False, False),
        (State.CHECKED, True, False, True),
        (State.DONE, True, False, True),
    ],
)
def test_a_run_is_stuck_only_while_it_should_be_worked_on(home, state, silent, stuck, startable):
    run = make_run(export(item(1)), home)
    beat = timezone.now() - (SILENCE + timedelta(seconds=1) if silent else timedelta())
    ImportRun.objects.filter(pk=run.pk).update(state=state, beat_at=beat)
    run.refresh_from_db()
    assert (is_stuck(run), may_start(run)) == (stuck, startable)


def test_a_run_is_called_by_its_site_on_its_page(editor, home):
    run = make_run(export(item(1)), home)
    text = editor.get(reverse("wordpress:edit", args=[run.pk])).content.decode()
    assert str(run) in text
    assert "Vanha sivusto" in str(run)
