"""Sites whose answers do not end: neither their content nor their headers are waited for."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager, suppress

import pytest
from werkzeug import Response

from themepages.links.checking import asking, transport
from themepages.links.checking.asking import Answer, ask
from themepages.links.checking.transport import make_client
from themepages.links.enums import Problem


GONE = b"HTTP/1.1 404 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
MOVED = b"HTTP/1.1 301 x\r\nLocation: /b\r\n\r\n"
FINE = b"HTTP/1.1 200 x\r\n\r\n"
MOST_BYTES = 50_000_000


@pytest.fixture(autouse=True)
def _own_network(settings):
    settings.PRIVATE_HOSTS = ["localhost", "127.0.0.1"]


class Endless:
    """A server that begins an answer by the request line, and adds ``piece`` until nobody listens."""

    def __init__(self, begin, piece, pause=0.0):
        self.begin, self.piece, self.pause, self.sent = begin, piece, pause, 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/a"

    def run(self):
        with suppress(OSError):
            while True:
                connection, _address = self.listener.accept()
                threading.Thread(target=self.answer, args=[connection], daemon=True).start()

    def answer(self, connection):
        with suppress(OSError), connection:
            start, has_more = self.begin(connection.recv(65536).split(b"\r\n")[0])
            connection.sendall(start)
            while has_more and self.sent < MOST_BYTES:
                connection.sendall(self.piece)
                self.sent += len(self.piece)
                time.sleep(self.pause)


@contextmanager
def endless(*arguments):
    server = Endless(*arguments)
    threading.Thread(target=server.run, daemon=True).start()
    yield server
    server.listener.shutdown(socket.SHUT_RDWR)
    server.listener.close()


def shy_of_head(line):
    if line.startswith(b"HEAD"):
        return GONE, False
    return (FINE if b" /b " in line else MOVED), True


def test_the_content_of_a_redirect_is_not_read():
    with endless(shy_of_head, b"x" * 1_000_000) as server, make_client() as client:
        answer = ask(client, server.url)
    assert answer == Answer(200, moved_to=server.url.replace("/a", "/b"))
    assert server.sent < 20_000_000


def test_a_redirect_whose_content_drips_is_not_waited_for():
    with endless(shy_of_head, b"x", 0.2) as server, make_client() as client:
        began = time.monotonic()
        assert ask(client, server.url).status == 200
    assert time.monotonic() - began < 2


def test_headers_that_drip_are_cut_off(monkeypatch):
    monkeypatch.setattr(transport, "REQUEST_SECONDS", 0.5)
    with (
        endless(lambda line: (b"HTTP/1.1 200 x\r\nX: ", True), b"x", 0.05) as server,
        make_client() as client,
    ):
        began = time.monotonic()
        assert ask(client, server.url) == Answer(problem=Problem.TOO_SLOW)
    assert time.monotonic() - began < 3


def test_an_address_has_so_much_time_with_all_its_redirects(monkeypatch, httpserver):
    monkeypatch.setattr(asking, "ADDRESS_SECONDS", 0.3)

    def slow(_request):
        time.sleep(0.2)
        return Response(status=302, headers={"Location": "/"})

    httpserver.expect_request("/").respond_with_handler(slow)
    with make_client() as client:
        assert ask(client, httpserver.url_for("/")).problem is Problem.TOO_SLOW
    assert len(httpserver.log) <= 3
