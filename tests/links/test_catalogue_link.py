"""A link of the catalogue: its languages, its addresses, and what makes it one of a kind."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_municipalities
from themepages.links.addresses import canonical
from themepages.links.enums import Outcome
from themepages.links.models import CatalogueLink

from .factories import make_check, make_link


@pytest.mark.parametrize(
    ("language", "title", "of"),
    [("fi", "Unitesti", "fi"), ("sv", "Sömntest", "sv"), ("en", "Unitesti", "fi")],
)
def test_a_reader_gets_the_own_language_or_finnish(language, title, of):
    link = CatalogueLink(title_fi="Unitesti", title_sv="Sömntest", url_fi="https://uni.example")
    with translation.override(language):
        assert (link.title, link.title.language) == (title, of)


def test_an_address_of_the_language_is_preferred():
    link = CatalogueLink(url_fi="https://uni.example", url_sv="https://uni.example/sv")
    with translation.override("sv"):
        assert link.url == "https://uni.example/sv"
    with translation.override("en"):
        assert (link.url, link.url.language) == ("https://uni.example", "fi")


def test_each_address_is_named_once():
    link = CatalogueLink(url_fi="https://a.example", url_sv="https://a.example", url_en="")
    assert list(link.addresses()) == ["https://a.example"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" HTTPS://WWW.Uni.Example/ ", "https://www.uni.example"),
        ("https://uni.example/Polku/", "https://uni.example/Polku/"),
        ("https://uni.example/?q=A", "https://uni.example/?q=A"),
        ("https://Nimi@Uni.example", "https://Nimi@uni.example"),
        ("ei osoite", "ei osoite"),
        ("http://[rikki", "http://[rikki"),
    ],
)
def test_an_address_has_one_spelling(written, kept):
    assert canonical(written) == kept


@given(st.text(max_size=60) | st.from_regex(r"https?://[A-Za-z.]{1,20}(/[a-zA-Z/]{0,9})?"))
def test_the_spelling_of_a_spelling_is_itself(text):
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.django_db
def test_the_same_address_is_refused_twice_but_not_for_another_municipality():
    (hamina, kotka, *_rest) = make_municipalities()
    make_link(url="https://uni.example", municipality=kotka)
    again = CatalogueLink(title_fi="Uni", url_fi="https://UNI.example/", municipality=kotka)
    with pytest.raises(ValidationError, match="jo"):
        again.full_clean()
    again.municipality = hamina
    again.full_clean()


@pytest.mark.django_db
def test_an_address_without_municipality_is_also_there_once():
    make_link(url="https://uni.example")
    with pytest.raises(ValidationError):
        CatalogueLink(title_fi="Uni", url_fi="https://uni.example").full_clean()


@pytest.mark.parametrize("address", ["ftp://uni.example", "javascript:alert(1)", "uni", "https://"])
@pytest.mark.django_db
def test_what_no_browser_opens_is_refused(address):
    with pytest.raises(ValidationError):
        CatalogueLink(title_fi="Uni", url_fi=address).full_clean()


@pytest.mark.django_db
def test_the_state_of_a_link_is_that_of_its_worst_address():
    link = make_link(url="https://a.example", url_sv="https://b.example")
    make_check(link, Outcome.OK)
    make_check(link, Outcome.MOVED, url="https://b.example")
    (found,) = CatalogueLink.objects.with_state()
    assert found.state == Outcome.MOVED
    assert list(CatalogueLink.objects.in_state(Outcome.OK)) == [link]


@pytest.mark.django_db
def test_a_link_that_was_never_checked_has_no_state():
    make_link()
    assert CatalogueLink.objects.with_state().get().state is None
