"""Only paths of this site are stored, and never their queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.feedback.page_address import clean_path, service_of
from tests.factories import make_service


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/liikunta/", "/liikunta/"),
        ("/haku/?q=yksinäisyys", "/haku/"),
        ("/liikunta/#kotka", "/liikunta/"),
        ("//evil.example/", ""),
        ("/\\evil.example", ""),
        ("https://evil.example/", ""),
        ("javascript:alert(1)", ""),
        ("liikunta", ""),
        ("", ""),
        ("/" + "a" * 300, ""),
        ("/a\nb/", ""),
    ],
)
def test_an_address_is_cleaned(address, path):
    assert clean_path(address) == path


@given(st.text())
def test_the_result_is_always_a_path_of_this_site(address):
    path = clean_path(address)
    assert path == "" or (path.startswith("/") and not path.startswith("//"))
    assert "?" not in path
    assert clean_path(path) == path


@pytest.mark.django_db
def test_a_services_page_names_its_service():
    service = make_service()
    assert service_of(f"/palvelut/vesijumppa/{service.registry_id}/") == service


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["", "/liikunta/", "/palvelut/x/11111111-2222-4333-8444-555555555555/"]
)
def test_other_pages_name_none(path):
    assert service_of(path) is None
