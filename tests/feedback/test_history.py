"""Wagtail's history outlives feedback, so that it never learns what was written."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.feedback.models import Feedback
from tests.factories import make_user
from tests.feedback.factories import make_feedback


pytestmark = pytest.mark.django_db
TEXT = "Äitini Liisa asuu Korkeavuorella."


@pytest.fixture
def editor(kept_site, db, client):
    client.force_login(make_user(superuser=True))
    return client


def history():
    return " ".join(ModelLogEntry.objects.values_list("label", flat=True))


@pytest.mark.parametrize("view", ["edit", "delete"])
def test_handling_leaves_nothing_of_the_text_in_the_history(editor, view):
    row = make_feedback(text=TEXT)
    data = {"state": "done", "note": ""}
    url = reverse(f"feedback_queue:{view}", args=[row.pk])
    assert editor.post(url, data).status_code == 302
    assert ModelLogEntry.objects.exists()
    assert "Liisa" not in history()
    assert str(row.pk) in history()


def test_the_list_still_begins_with_the_text_and_leads_to_it(editor):
    row = make_feedback(text=TEXT)
    text = editor.get(reverse("feedback_queue:index")).content.decode()
    assert TEXT in text
    assert reverse("feedback_queue:edit", args=[row.pk]) in text


def test_texts_that_the_history_holds_already_are_taken_away():
    kind = ContentType.objects.get_for_model(Feedback)
    ModelLogEntry.objects.create(
        content_type=kind,
        object_id="12",
        action="wagtail.edit",
        label=TEXT,
        timestamp="2026-01-01T00:00Z",
    )
    import_module("home.feedback.migrations.0002_texts_out_of_the_history").take_texts_away(
        apps, None
    )
    assert history() == "12"
