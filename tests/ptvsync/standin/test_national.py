"""A generated country is whole, the same for the same seed, and served like any world."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptvsync.standin.national import national_world
from ptvsync.standin.server import make_server
from ptvsync.standin.v12.services import render_service
from ptvsync.standin.v12.writing import written
from ptvsync.standin.warming import warm

from .country import SERVICES


PROJECT = Path(__file__).parents[3]


def answers(world):
    with make_server(world) as server:
        get = httpx.Client(base_url=server.url, headers={"x-api-key": "demo"}).get
        paths = ("v12/service/search", "v12/connection/search", "v12/organization/search")
        paths += ("v11/Service/list/area/Municipality/code/005", "v11/ServiceCollection")
        return [get(f"/api/{path}").content for path in paths]


def test_there_are_exactly_as_many_services_as_asked_for(country):
    assert len(country.services) == SERVICES


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(count=st.integers(1, 120), seed=st.integers(0, 9))
def test_any_size_and_seed_gives_a_whole_world(count, seed):
    world = national_world(count, seed)
    assert len(world.services) == count
    for connection in world.connections.all():
        assert connection.service_id in world.services
        assert connection.channel_id in world.channels
    for record in (*world.services.values(), *world.channels.values()):
        assert record.organization_id in world.organizations


def test_the_same_seed_gives_the_same_bytes():
    assert answers(national_world(150, seed=7)) == answers(national_world(150, seed=7))


def test_another_process_gives_the_same_content():
    code = (
        "from hashlib import sha256; from ptvsync.standin.national import national_world;"
        "w = national_world(120); print(sha256(repr([*w.services.values(), *w.channels.values(),"
        "*w.connections.all(), *w.collections.values()]).encode()).hexdigest())"
    )
    run = [sys.executable, "-c", code]
    first, second = (
        subprocess.run(run, check=True, capture_output=True, cwd=PROJECT, env={"PYTHONHASHSEED": s})
        for s in ("1", "2")
    )
    assert first.stdout == second.stdout


def test_another_seed_gives_another_world():
    assert national_world(50, seed=1).services.keys() != national_world(50, seed=2).services.keys()


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("service/search", "ServiceSearchResponse"),
        ("service-channel/search", "ChannelSearchResponse"),
        ("connection/search", "ConnectionSearchResponse"),
        ("organization/search", "SearchOrganizationsResponse"),
        ("general-description/search", "SearchGeneralDescriptionsResponse"),
        ("service-collection/search", "ServiceCollectionSearchResponse"),
        ("postal-codes", "PostalCodeResponse"),
    ],
)
def test_pages_of_v12_fit_their_schemas(country_url, v12_schemas, path, schema):
    with httpx.Client(base_url=f"{country_url}/api/v12/", headers={"x-api-key": "demo"}) as client:
        for page in range(1, 4):
            found = client.get(path, params={"page": page}).json()
            assert v12_schemas.errors(schema, found) == []


def test_a_warmed_world_answers_with_what_was_written(country):
    small = national_world(30)
    for version in ("11", "12"):
        warm(small, version)
    record = next(iter(small.services.values()))
    row = written(small, render_service)
    assert row(record) is row(record)


def test_the_command_serves_a_country():
    command = [sys.executable, "-m", "ptvsync.standin", "--port", "0", "--national", "60"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        try:
            line = process.stderr.readline()
            url = next(word for word in line.split() if word.endswith("/api/v12"))
            found = httpx.get(f"{url}/service/search", headers={"x-api-key": "demo"}).json()
        finally:
            process.terminate()
    assert found["totalItems"] == 60
