"""Addresses that editors write lead to the public internet only, whatever a name server says."""

from __future__ import annotations

import socket

import httpx
import pytest

from cms.public_internet import PrivateAddress, PublicTransport, is_public


PRIVATE = [
    "127.0.0.1", "10.1.2.3", "192.168.0.5", "169.254.169.254", "0.1.2.3", "::1", "fd00::1",
    "::ffff:127.0.0.1", "100.64.0.1", "224.0.0.1", "fe80::1%1",
    "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::",
    "fec0::1", "ff02::1", "ff0e::1", "::127.0.0.1", "::", "2001:db8::1", "4000::1",
]  # fmt: skip


@pytest.fixture
def client():
    with httpx.Client(transport=PublicTransport(), follow_redirects=True) as made:
        yield made


@pytest.fixture
def names(monkeypatch):
    """Host name → the addresses that a name server tells, in the order of the questions."""
    asked: dict[str, list[list[str]]] = {}

    def look_up(host, *_args, **_options):
        answers = asked[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (row, 0)) for row in addresses]

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *args, **options: (look_up if host in asked else real)(host, *args, **options),
    )
    return asked


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_the_own_network_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2001:4860:4860::8888"])
def test_other_addresses_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "2130706433"])
def test_the_own_machine_is_not_asked(httpserver, client, host):
    with pytest.raises(PrivateAddress):
        client.get(f"http://{host}:{httpserver.port}/")
    assert httpserver.log == []


def test_one_private_address_among_public_ones_is_enough(names, client):
    names["two.example"] = [["93.184.215.14", "127.0.0.1"]]
    with pytest.raises(PrivateAddress):
        client.get("http://two.example/")


def test_a_name_is_looked_up_once_so_that_it_cannot_become_another(names, client, settings):
    settings.PRIVATE_HOSTS = ["turns.example"]
    names["turns.example"] = [["127.0.0.1"], ["93.184.215.14"]]
    with pytest.raises(httpx.ConnectError):
        client.get("http://turns.example:1/")
    assert names["turns.example"] == [["93.184.215.14"]]


def test_a_redirect_into_the_own_network_is_not_followed(httpserver, names, client, settings):
    settings.PRIVATE_HOSTS = ["outside.example"]
    names["outside.example"] = [["127.0.0.1"]]
    inside = f"http://localhost:{httpserver.port}/inside"
    httpserver.expect_request("/").respond_with_data(status=302, headers={"Location": inside})
    with pytest.raises(PrivateAddress):
        client.get(f"http://outside.example:{httpserver.port}/")
    assert [request.path for request, _answer in httpserver.log] == ["/"]


def test_the_host_is_asked_by_its_name(httpserver, names, client, settings):
    settings.PRIVATE_HOSTS = ["named.example"]
    names["named.example"] = [["127.0.0.1"]]
    httpserver.expect_request("/").respond_with_data("hei")
    response = client.get(f"http://named.example:{httpserver.port}/")
    assert httpserver.log[0][0].headers["Host"] == f"named.example:{httpserver.port}"
    assert response.url.host == "named.example"


def test_a_name_that_nobody_knows_does_not_answer(client):
    with pytest.raises(httpx.ConnectError):
        client.get("http://ei-ole-olemassa.invalid/")


def test_a_name_that_cannot_be_does_not_answer(client):
    with pytest.raises(httpx.HTTPError):
        client.get(f"http://{'a' * 300}/")
