"""Findings follow what is published."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from cms.contentcheck.models import ContentFinding
from cms.contentcheck.recording import record
from cms.contentcheck.tasks import check_all


def codes(page):
    rows = ContentFinding.objects.filter(page_id=page.pk).order_by("code")
    return list(rows.values_list("code", flat=True))


def test_publishing_records_what_is_found(make_page):
    assert codes(make_page()) == ["heading-skipped", "link-text-vague"]


def test_a_draft_is_not_in_the_report(make_page):
    assert codes(make_page(publish=False)) == []


def test_what_is_mended_goes_and_the_rest_keeps_its_day(make_page):
    with time_machine.travel("2026-11-02 12:00+02:00", tick=False):
        page = make_page()
    page.body = [("text", page.body[0].value.source.replace("h3>", "h2>"))]
    page.body[0].id = make_id(page)
    page.save_revision().publish()
    (row,) = ContentFinding.objects.filter(page_id=page.pk)
    assert (row.code, row.first_seen) == ("link-text-vague", date(2026, 11, 2))


def make_id(page):
    """The id of the page's only block in the database."""
    return ContentFinding.objects.filter(page_id=page.pk).first().path.split(".")[1]


def test_recording_twice_writes_nothing_new(make_page):
    page = make_page()
    before = list(ContentFinding.objects.values_list("pk", flat=True))
    assert record(page) == 2
    assert list(ContentFinding.objects.values_list("pk", flat=True)) == before


def test_recording_a_page_leaves_the_findings_of_others_alone(make_page):
    other, page = make_page("Muu"), make_page()
    before = codes(other)
    record(page)
    assert before
    assert codes(other) == before


def test_the_nightly_job_tells_how_many_pages_and_findings(make_page, home):
    make_page()
    told = check_all()
    assert told["findings"] == ContentFinding.objects.count()
    assert told["pages"] == Page.objects.live().filter(depth__gt=1, alias_of=None).count()


def test_a_word_of_any_length_is_recorded_and_kept_the_next_time(make_page):
    page = make_page(html=f"<p>Tarkoituksenmukai{'a' * 400} on.</p>")
    (row,) = ContentFinding.objects.filter(page_id=page.pk)
    assert (row.code, len(row.advice), len(row.excerpt)) == ("officialese", 300, 300)
    record(page)
    assert ContentFinding.objects.filter(pk=row.pk).exists()


def test_the_nightly_job_forgets_what_was_hidden_by_other_ways(make_page):
    shown, hidden = make_page(), make_page("Piilossa")
    type(hidden).objects.filter(pk=hidden.pk).update(live=False)
    ContentFinding.objects.filter(page_id=shown.pk).delete()
    check_all()
    assert codes(hidden) == []
    assert codes(shown) == ["heading-skipped", "link-text-vague"]


def test_an_unpublished_page_leaves_the_report(make_page):
    page = make_page()
    page.unpublish()
    assert codes(page) == []


def test_a_deleted_page_takes_its_findings_along(make_page):
    make_page().delete()
    assert not ContentFinding.objects.exists()


def test_a_copy_that_follows_its_source_is_not_checked(make_page, home):
    home.copy_for_translation(Locale.objects.get(language_code="sv"))
    page = make_page()
    alias = page.copy_for_translation(Locale.objects.get(language_code="sv"), alias=True)
    check_all()
    assert codes(alias) == []


def test_the_nightly_job_finds_what_came_by_other_ways(make_page):
    page = make_page()
    ContentFinding.objects.all().delete()
    assert check_all()["findings"] >= 2
    assert "link-text-vague" in codes(page)


def test_the_command_tells_how_much_there_is(make_page):
    make_page()
    out = StringIO()
    call_command("check_content", stdout=out)
    assert out.getvalue().endswith("pages, 3 findings.\n")


@pytest.mark.parametrize("number", [1, 12])
def test_a_page_costs_the_same_however_many_findings_it_has(make_page, number):
    page = make_page(html='<p><a href="/a">tästä</a></p>' * number)
    ContentFinding.objects.all().delete()
    with CaptureQueriesContext(connection) as captured:
        record(page)
    assert len(captured) <= 6
