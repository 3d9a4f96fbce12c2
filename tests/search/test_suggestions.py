"""Titles while a reader types."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.search.factories import add_documents, make_document


pytestmark = pytest.mark.django_db

TITLES = [*(f"Uimahalli {number}" for number in range(12)), "Museo"]


@pytest.fixture(autouse=True)
def services(kept_site, db):
    return add_documents(*(make_document(title, municipality_codes=("285",)) for title in TITLES))


def suggested(client, text):
    response = client.get(reverse("search:suggestions"), {"q": text})
    assert response.status_code == 200
    return [row["title"] for row in response.json()["suggestions"]]


def test_the_beginning_of_a_word_is_enough(client):
    assert suggested(client, "mus") == ["Museo"]


def test_at_most_eight_titles_are_suggested(client):
    assert len(suggested(client, "uimaha")) == 8


def test_a_suggestion_has_the_address_of_what_it_names(client):
    response = client.get(reverse("search:suggestions"), {"q": "museo"})
    assert response.json()["suggestions"][0]["url"].startswith("/palvelut/")


@pytest.mark.parametrize("text", ["", "m", " ", "\0", "?!", "zzzzzz", "a" * 1000])
def test_what_says_nothing_suggests_nothing(client, text):
    assert suggested(client, text) == []


def test_suggestions_are_not_kept(client):
    response = client.get(reverse("search:suggestions"), {"q": "mus"})
    assert "private" in response["Cache-Control"]
