"""The import in the admin: who may, the steps in order, the report, and one at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.locks import advisory_lock
from home.models import ContentPage
from home.wordpress.models import ImportRun, State
from home.wordpress.tasks import LOCK, check, import_all
from tests.factories import make_user
from tests.wordpress.factories import export, item, make_run, sample, upload


EDITORS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.fixture
def editor(client, home):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


@pytest.fixture
def at_once(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def url(name, *args):
    return reverse(f"wordpress:{name}", args=args)


def choices(home, **changed):
    return {"parent": home.pk, "type_0": "content", "type_1": "news", **changed}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("view", ["index", "add", "edit", "undo", "csv"])
def test_only_those_who_publish_everywhere_open_it(client, home, role, view):
    apply_governance()
    run = make_run(export(item()), home)
    client.force_login(make_user(role))
    response = client.get(url(view, *([] if view in {"index", "add"} else [run.pk])))
    assert (response.status_code == 200) is (role in EDITORS)


def test_a_visitor_is_asked_to_log_in(client, home):
    assert client.get(url("index")).status_code == 302


@pytest.mark.parametrize("role", sorted(set(Role) - EDITORS))
def test_others_start_nothing(client, home, role):
    apply_governance()
    run = make_run(export(item()), home)
    client.force_login(make_user(role))
    client.post(url("edit", run.pk), {"do": "import"})
    client.post(url("undo", run.pk))
    assert ImportRun.objects.get().state == State.READ


def test_the_steps_from_a_file_to_pages(editor, home, at_once):
    response = editor.post(url("add"), {"file": upload(sample())})
    run = ImportRun.objects.get()
    assert response["Location"] == url("edit", run.pk)
    assert "page" in editor.get(url("edit", run.pk)).context["form"].as_p()
    with at_once():
        editor.post(url("edit", run.pk), choices(home))
    text = editor.get(url("edit", run.pk)).content.decode()
    assert "Kävelyryhmät" in text
    assert not ContentPage.objects.exists()
    with at_once():
        editor.post(url("edit", run.pk), {"do": "import"})
    assert ContentPage.objects.count() == 3
    with at_once():
        editor.post(url("undo", run.pk))
    assert not ContentPage.objects.exists()
    assert ImportRun.objects.get().state == State.UNDONE


@pytest.mark.parametrize("content", [b"<html></html>", b"", b"PK\x03\x04"])
def test_a_file_that_is_no_export_is_told_of_at_the_field(editor, content):
    from io import BytesIO

    response = editor.post(url("add"), {"file": upload(BytesIO(content))})
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not ImportRun.objects.exists()


def test_types_are_asked_for_with_their_numbers(editor, home):
    run = make_run(export(item(1), item(2), item(3, post_type="tapahtuma")), home)
    form = editor.get(url("edit", run.pk)).context["form"]
    fields = {f.label: f.initial for n, f in form.fields.items() if n.startswith("type_")}
    assert [label[-3:] for label in fields] == ["(2)", "(1)"]
    assert list(fields.values()) == ["content", "skip"]


def test_news_need_their_list(editor, home):
    Page.objects.get(slug="uutiset").delete()
    run = make_run(export(item(1, post_type="post")), Page.objects.get(pk=home.pk))
    response = editor.post(url("edit", run.pk), {"parent": home.pk, "type_0": "news"})
    assert response.context["form"].non_field_errors()
    assert ImportRun.objects.get().state == State.READ


def test_the_page_tells_how_far_the_worker_is(editor, home):
    run = make_run(export(item()), home)
    ImportRun.objects.update(state=State.IMPORTING, done=3, total=8)
    response = editor.get(url("edit", run.pk))
    assert "data-running" in response.content.decode()
    assert '<progress value="3" max="8"' in response.content.decode()
    assert response.context["form"] is None


def test_what_is_going_on_is_not_started_again(editor, home, at_once):
    run = make_run(export(item()), home)
    ImportRun.objects.update(state=State.CHECKING)
    with at_once() as callbacks:
        editor.post(url("edit", run.pk), {"do": "import"})
    assert not callbacks


def test_a_worker_that_has_died_is_noticed(editor, home):
    run = make_run(export(item()), home)
    ImportRun.objects.update(state=State.IMPORTING, beat_at=timezone.now() - timedelta(minutes=5))
    response = editor.get(url("edit", run.pk))
    assert not response.context["status"].is_running
    assert response.context["form"] is not None


def test_two_imports_are_not_worked_on_at_once(home, django_db_blocker):
    run = make_run(export(item()), home)
    with _held_elsewhere():
        assert import_all(run.pk) == State.FAILED
    assert ImportRun.objects.get().problem
    assert not ContentPage.objects.exists()


def _held_elsewhere():
    """Another connection holds the lock."""
    from contextlib import contextmanager

    import psycopg
    from django.db import connection

    from cms.locks import lock_key

    @contextmanager
    def held():
        parameters = connection.get_connection_params()
        wanted = {
            k: parameters[k]
            for k in ("dbname", "user", "password", "host", "port")
            if k in parameters
        }
        with psycopg.connect(**wanted) as other:
            other.execute("SELECT pg_advisory_lock(%s)", [lock_key(LOCK)])
            yield

    return held()


def test_an_error_that_nobody_foresaw_stands_on_the_page(home, monkeypatch):
    run = make_run(export(item()), home)
    monkeypatch.setattr("home.wordpress.tasks.Trial", None)
    with pytest.raises(TypeError):
        check(run.pk)
    run.refresh_from_db()
    assert (run.state, bool(run.problem)) == (State.FAILED, True)
    with advisory_lock(LOCK) as is_ours:
        assert is_ours


def test_the_report_is_narrowed(editor, home):
    run = make_run(
        export(item(1, "Taulukko", "<table><tr><td>x</td></tr></table>"), item(2, "Tavallinen")),
        home,
    )
    check(run.pk)
    found = editor.get(url("edit", run.pk), {"remarks": "on"}).context["report"]
    assert [row["title"] for row in found.rows] == ["Taulukko"]
    found = editor.get(url("edit", run.pk), {"fate": "skip"}).context["report"]
    assert found.rows == []
    found = editor.get(url("edit", run.pk), {"title": "tavall"}).context["report"]
    assert [row["title"] for row in found.rows] == ["Tavallinen"]


def test_the_report_is_taken_along_as_a_table(editor, home):
    run = make_run(export(item(1, "=1+1", "[lomake id=1]")), home)
    check(run.pk)
    table = editor.get(url("csv", run.pk)).content.decode("utf-8-sig")
    assert "'=1+1,Sivut" in table
    assert "[lomake]" in table


def test_the_queries_of_the_report_do_not_grow(editor, home, django_assert_max_num_queries):
    few = make_run(export(item(1)), home)
    many = make_run(export(*(item(n, "A", "[x y=1]") for n in range(2, 40))), home)
    for run in (few, many):
        import_all(run.pk)
    editor.get(url("edit", few.pk))
    with django_assert_max_num_queries(200) as counted:
        editor.get(url("edit", few.pk))
    before = len(counted)
    with django_assert_max_num_queries(before):
        editor.get(url("edit", many.pk))


def test_titles_are_escaped_in_the_report(editor, home):
    run = make_run(
        export(item(1, "A &amp;lt;script&amp;gt;", '<a href="javascript:<script>">x</a>')), home
    )
    check(run.pk)
    assert "javascript:<script>" not in editor.get(url("edit", run.pk)).content.decode()


def test_undo_asks_first_and_says_how_much_stays(editor, home):
    run = make_run(export(item(1), item(2)), home)
    import_all(run.pk)
    ContentPage.objects.first().save_revision()
    text = editor.get(url("undo", run.pk)).content.decode()
    assert "2" in text
    assert ContentPage.objects.count() == 2


@pytest.fixture
def importer(client, home):
    """Somebody with every right to imports and none to pages."""
    user = make_user()
    group = Group.objects.create(name="Tuojat")
    rights = Permission.objects.filter(content_type__app_label="wordpress")
    group.permissions.add(Permission.objects.get(codename="access_admin"), *rights)
    user.groups.add(group)
    client.force_login(user)
    return client


def test_undo_needs_the_right_to_delete_the_pages(importer, home, at_once):
    run = make_run(export(item(1)), home)
    import_all(run.pk)
    with at_once() as callbacks:
        importer.post(url("undo", run.pk))
    assert not callbacks
    assert ImportRun.objects.get().state == State.DONE
    assert importer.get(url("undo", run.pk)).status_code == 302
    assert not importer.get(url("edit", run.pk)).context["may_undo"]


def test_undo_is_offered_to_those_who_may(editor, home):
    run = make_run(export(item(1, "Emo"), item(2, "Lapsi", parent=1)), home)
    import_all(run.pk)
    assert editor.get(url("edit", run.pk)).context["may_undo"]
    assert editor.get(url("undo", run.pk)).status_code == 200


def test_pages_that_stay_ask_for_no_right(importer, home):
    run = make_run(export(item(1)), home)
    import_all(run.pk)
    ContentPage.objects.get().save_revision()
    assert importer.get(url("undo", run.pk)).status_code == 200


def test_a_file_that_is_too_large_is_told_of_at_the_field(editor, monkeypatch):
    monkeypatch.setattr("home.wordpress.admin.forms.MAX_BYTES", 100)
    response = editor.post(url("add"), {"file": upload(sample())})
    assert response.context["form"].errors["file"]
    assert not ImportRun.objects.exists()
