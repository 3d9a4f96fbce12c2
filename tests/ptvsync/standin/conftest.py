"""Servers of a small world, the demo catalogue and a country, and clients of both API versions."""

from __future__ import annotations

from datetime import date

import httpx
import pytest

from ptvsync.standin.loading import load_catalogue
from ptvsync.standin.national import national_world
from ptvsync.standin.server import DEMO_KEY, make_server
from ptvsync.standin.world import World

from .country import SERVICES
from .factories import organization
from .openapi import Schemas, document


TODAY = date(2026, 11, 22)


@pytest.fixture
def world():
    """A world with one organisation."""
    world = World()
    world.put(organization())
    return world


@pytest.fixture
def server(world):
    with make_server(world) as server:
        yield server


@pytest.fixture(scope="session")
def certificates():
    """Read once: reading the list of authorities takes longer than most of the tests."""
    return httpx.create_ssl_context()


@pytest.fixture
def v11(server, certificates):
    with httpx.Client(base_url=f"{server.url}/api/v11/", verify=certificates) as client:
        yield client


@pytest.fixture
def v12(server, certificates):
    headers = {"x-api-key": DEMO_KEY}
    with httpx.Client(
        base_url=f"{server.url}/api/v12/", headers=headers, verify=certificates
    ) as client:
        yield client


@pytest.fixture(scope="session")
def demo():
    """The demo catalogue; tests must not change it."""
    return load_catalogue(TODAY)


@pytest.fixture(scope="session")
def demo_url(demo):
    with make_server(demo) as server:
        yield server.url


@pytest.fixture(scope="session")
def country():
    """A generated country; tests must not change it."""
    return national_world(SERVICES)


@pytest.fixture(scope="session")
def country_url(country):
    with make_server(country) as server:
        yield server.url


@pytest.fixture(scope="session")
def v12_schemas(shared_data):
    return Schemas(document(shared_data, "ptv-v12-read-openapi.reconstructed.json"))
