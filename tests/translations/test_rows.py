"""What is wrong with a page in a language."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.translations.rows import page_translations
from cms.translations.state import Problem
from tests.factories import make_user


@pytest.fixture
def user(db):
    return make_user(superuser=True)


def row_of(user, page, language="sv"):
    """The one row of a page in a language."""
    rows = page_translations(user)
    (row,) = [r for r in rows if r.page.pk == page.pk and r.locale.language_code == language]
    return row


def test_a_page_that_nobody_has_translated_is_missing_but_not_behind(user, make_guide):
    row = row_of(user, make_guide())
    assert row.problems == [Problem.MISSING]
    assert not row.is_behind
    assert "/localize/submit/page/" in row.url


def test_a_whole_published_translation_has_no_problem(user, make_guide, translate):
    page = make_guide()
    translate(page)
    assert row_of(user, page).problems == []
    assert row_of(user, page, "en").problems == [Problem.MISSING]


def test_a_translation_that_nobody_has_published_is_a_draft(user, make_guide, translate):
    page = make_guide()
    target = translate(page, publish=False)
    row = row_of(user, page)
    assert row.problems == [Problem.DRAFT]
    assert row.url == f"/admin/pages/{target.pk}/edit/"


def test_untranslated_texts_are_counted(user, make_guide, translate):
    page = make_guide()
    translate(page, words=("title", "slug"))
    row = row_of(user, page)
    assert row.problems == [Problem.UNTRANSLATED]
    translation = Translation.objects.get(source__object_id=page.translation_key)
    total, done = translation.get_progress()
    assert (row.total, row.untranslated) == (total, total - done)


def test_a_source_that_is_published_again_has_changed(user, make_guide, translate):
    page = make_guide()
    translate(page)
    page.lead = "Uusi ingressi."
    page.save_revision().publish()
    row = row_of(user, page)
    assert row.problems == [Problem.CHANGED]
    assert row.is_behind
    assert "/localize/update/" in row.url


def test_a_source_that_was_taken_over_asks_for_its_new_texts(user, make_guide, translate):
    page = make_guide()
    translate(page)
    page.lead = "Uusi ingressi."
    page.save_revision().publish()
    TranslationSource.objects.get(object_id=page.translation_key).update_from_db()
    assert row_of(user, page).problems == [Problem.UNTRANSLATED]


def test_new_fields_of_a_kind_of_page_ask_for_a_new_look(user, make_guide, translate):
    page = make_guide()
    translate(page)
    TranslationSource.objects.update(schema_version="0000_earlier")
    assert row_of(user, page).problems == [Problem.CHANGED]


def test_a_draft_of_the_source_changes_nothing_yet(user, make_guide, translate):
    page = make_guide()
    translate(page)
    page.lead = "Luonnos."
    page.save_revision()
    assert row_of(user, page).problems == []


def test_a_translation_kept_by_hand_is_behind_when_its_source_is_published_later(
    user, home, swedish_home
):
    assert row_of(user, home).problems == []
    home.save_revision().publish()
    assert row_of(user, home).problems == [Problem.CHANGED]


def test_a_copy_that_follows_its_source_is_no_translation(user, make_guide, swedish_home):
    page = make_guide()
    page.copy_for_translation(Locale.objects.get(language_code="sv"), alias=True)
    assert row_of(user, page).problems == [Problem.MISSING]


def test_a_draft_source_is_nobodys_work(user, make_guide):
    page = make_guide()
    page.unpublish()
    assert page.pk not in {row.page.pk for row in page_translations(user)}


def test_the_most_urgent_come_first(user, make_guide, translate):
    old, unfinished = make_guide("Vanha"), make_guide("Kesken")
    translate(unfinished, words=())
    translate(old)
    old.save_revision().publish()
    rows = [row for row in page_translations(user) if row.problems][:2]
    first = [(row.page.pk, row.problems[0]) for row in rows]
    assert first == [(old.pk, Problem.CHANGED), (unfinished.pk, Problem.UNTRANSLATED)]


def test_only_pages_that_the_user_may_change_are_told(make_guide):
    make_guide()
    apply_governance()
    assert page_translations(make_user(Role.MUNICIPALITIES)) == []
    assert page_translations(make_user(Role.COMMUNICATIONS, "viestija"))


def test_more_pages_ask_no_more_queries(user, make_guide, translate):
    translate(make_guide("Eka"))
    with CaptureQueriesContext(connection) as few:
        [row.problems for row in page_translations(user)]
    for number in range(4):
        translate(make_guide(f"Sivu{number}"))
    with CaptureQueriesContext(connection) as many:
        [row.problems for row in page_translations(user)]
    assert len(many) == len(few)
