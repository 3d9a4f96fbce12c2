"""The page of the import: a file is tried, and then imported."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.governance.grants import Role
from tests.factories import make_theme
from themepages.links.elma.reading import MAX_ROWS
from themepages.links.models import CatalogueLink

from .factories import make_link


pytestmark = pytest.mark.django_db


def upload(content="otsikko;osoite;aihe;vanha_osoite\nUni;https://uni.example;;\nRikki;uni;;\n"):
    return {"file": SimpleUploadedFile("elma.csv", content.encode())}


def test_a_try_shows_each_row_and_writes_nothing(log_in):
    client = log_in(Role.COMMUNICATIONS)
    response = client.post(reverse("links_import"), upload())
    html = response.content.decode()
    assert response.context["counts"] == {"new": 1, "changed": 0, "same": 0, "bad": 1}
    assert "Osoite ei ole muotoa https://…" in html
    assert "Tuo 1 rivi" in html
    assert not CatalogueLink.objects.exists()


def test_the_form_says_how_much_it_takes(log_in):
    html = log_in(Role.COMMUNICATIONS).get(reverse("links_import")).content.decode()
    assert f"{MAX_ROWS} riviä" in html


def test_what_was_tried_is_imported(log_in, site):
    client = log_in(Role.COMMUNICATIONS)
    make_theme(site.root_page)
    content = "otsikko;osoite;aihe;vanha_osoite\nUni;https://uni.example;Liikunta;/elma/uni\n"
    tried = client.post(reverse("links_import"), upload(content)).context["tried"]
    response = client.post(reverse("links_import"), {"text": tried["text"].value()}, follow=True)
    assert "uusia 1" in response.content.decode()
    assert CatalogueLink.objects.get().owner.groups.get().name == Role.COMMUNICATIONS
    assert Redirect.objects.get().is_permanent


def test_rows_that_were_left_out_are_told_of(log_in):
    client = log_in(Role.COMMUNICATIONS)
    text = "otsikko;osoite\nUni;https://uni.example\nRikki;uni\n"
    response = client.post(reverse("links_import"), {"text": text}, follow=True)
    assert "Pois jätettyjä rivejä: 1" in response.content.decode()


def test_a_second_try_offers_nothing_to_import(log_in):
    client = log_in(Role.COMMUNICATIONS)
    make_link("Uni", url="https://uni.example")
    html = client.post(reverse("links_import"), upload()).content.decode()
    assert "Tuotavaa ei ole." in html


@pytest.mark.parametrize("content", ["", "aihe;kunta\n", "\0"])
def test_a_file_that_cannot_be_read_is_told_of(log_in, content):
    client = log_in(Role.COMMUNICATIONS)
    response = client.post(reverse("links_import"), upload(content))
    assert response.status_code == 200
    assert response.context["form"].errors


def test_a_text_that_cannot_be_read_is_told_of(log_in):
    client = log_in(Role.COMMUNICATIONS)
    response = client.post(reverse("links_import"), {"text": "aihe;kunta\n"}, follow=True)
    assert "title, url" in response.content.decode()


def test_a_file_without_rows_is_told_of(log_in):
    client = log_in(Role.COMMUNICATIONS)
    html = client.post(reverse("links_import"), upload("otsikko;osoite\n")).content.decode()
    assert "Tiedostossa ei ole rivejä" in html


def test_what_a_file_says_is_escaped(log_in):
    client = log_in(Role.COMMUNICATIONS)
    content = "otsikko;osoite\n<script>alert(1)</script>;https://uni.example\n"
    html = client.post(reverse("links_import"), upload(content)).content.decode()
    assert "<script>alert(1)" not in html
