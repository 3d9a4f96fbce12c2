"""What ``manage.py demo`` stands on: ports, logins, the environment of its processes."""

from __future__ import annotations

import socket

import pytest
from django.contrib.auth import authenticate, get_user_model

from cms.governance.apply import apply_governance
from home.demo_run.ports import free_port
from home.demo_run.servers import demo_environment
from home.demo_run.users import DEMO_PASSWORD, DEMO_USERS, ensure_demo_users


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_taken_port_gives_the_next_free_one(taken_port):
    assert free_port(taken_port) > taken_port


def test_the_demo_talks_to_its_own_ptv_by_default(monkeypatch):
    monkeypatch.setenv("PTV_API_URL", "")
    environment = demo_environment(8000, 8765)
    assert environment["PTV_API_URL"] == "http://127.0.0.1:8765"
    assert environment["PTV_API_VERSION"] == "12"


def test_an_empty_key_counts_as_no_key(monkeypatch):
    monkeypatch.setenv("PTV_API_URL", "")
    monkeypatch.setenv("PTV_API_KEY", "")
    assert demo_environment(8000, 8765)["PTV_API_KEY"] == "demo"


def test_the_demo_can_speak_version_11(monkeypatch):
    monkeypatch.setenv("PTV_API_URL", "")
    monkeypatch.setenv("PTV_API_VERSION", "11")
    assert demo_environment(8000, 8765)["PTV_API_VERSION"] == "11"


def test_a_ptv_address_of_ones_own_is_kept(monkeypatch):
    monkeypatch.setenv("PTV_API_URL", "https://ptv.example")
    assert demo_environment(8000, 8765)["PTV_API_URL"] == "https://ptv.example"


@pytest.mark.django_db
def test_there_is_a_login_for_every_role():
    apply_governance()
    ensure_demo_users()
    for person in DEMO_USERS:
        user = authenticate(username=person.username, password=DEMO_PASSWORD)
        assert [group.name for group in user.groups.all()] == [person.role.value]


@pytest.mark.django_db
def test_a_changed_demo_password_is_kept():
    ensure_demo_users()
    user = get_user_model().objects.get(username="viestinta")
    user.set_password("oma-salasana")
    user.save()
    ensure_demo_users()
    assert authenticate(username="viestinta", password="oma-salasana")
