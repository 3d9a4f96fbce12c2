"""Asking real HTTP servers."""

from __future__ import annotations

import threading
import time

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from themepages.links.checking import run, transport
from themepages.links.checking.asking import Answer, ask
from themepages.links.checking.run import ask_all
from themepages.links.checking.transport import make_client
from themepages.links.enums import Problem


@pytest.fixture(autouse=True)
def _own_network(settings, monkeypatch):
    settings.PRIVATE_HOSTS = ["localhost", "127.0.0.1"]
    monkeypatch.setattr(run, "PAUSE_SECONDS", 0)


@pytest.fixture
def client():
    with make_client() as made:
        yield made


def methods(httpserver, path="/"):
    return [request.method for request, _response in httpserver.log if request.path == path]


def test_a_page_that_answers_is_asked_once_without_its_content(httpserver, client):
    httpserver.expect_request("/").respond_with_data("hei")
    assert ask(client, httpserver.url_for("/")) == Answer(200)
    assert methods(httpserver) == ["HEAD"]


def test_we_say_who_asks(httpserver, client):
    httpserver.expect_request("/").respond_with_data("hei")
    ask(client, httpserver.url_for("/"))
    assert httpserver.log[0][0].headers["User-Agent"].startswith("Tarjotin/")


def test_a_server_that_does_not_like_head_is_asked_again(httpserver, client):
    httpserver.expect_request("/", method="HEAD").respond_with_data(status=405)
    httpserver.expect_request("/", method="GET").respond_with_data("hei")
    assert ask(client, httpserver.url_for("/")) == Answer(200)


@pytest.mark.parametrize("status", [404, 410, 500, 503])
def test_an_error_is_a_failure(httpserver, client, status):
    httpserver.expect_request("/").respond_with_data(status=status)
    assert ask(client, httpserver.url_for("/")) == Answer(status, Problem.STATUS)
    assert methods(httpserver) == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_site_that_shuts_programs_out_is_not_a_failure(httpserver, client, status):
    httpserver.expect_request("/").respond_with_data(status=status)
    assert ask(client, httpserver.url_for("/")) == Answer(status, refused=True)


def redirect(httpserver, path, to, status):
    httpserver.expect_request(path).respond_with_response(
        Response(status=status, headers={"Location": httpserver.url_for(to)})
    )


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_is_a_move(httpserver, client, status):
    redirect(httpserver, "/vanha", "/uusi", status)
    httpserver.expect_request("/uusi").respond_with_data("hei")
    url = httpserver.url_for("/uusi")
    assert ask(client, httpserver.url_for("/vanha")) == Answer(200, moved_to=url)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_temporary_redirect_is_no_move(httpserver, client, status):
    redirect(httpserver, "/vanha", "/uusi", status)
    httpserver.expect_request("/uusi").respond_with_data("hei")
    assert ask(client, httpserver.url_for("/vanha")) == Answer(200)


def test_a_move_ends_where_the_redirects_become_temporary(httpserver, client):
    redirect(httpserver, "/a", "/b", 301)
    redirect(httpserver, "/b", "/c", 302)
    httpserver.expect_request("/c").respond_with_data("hei")
    answer = ask(client, httpserver.url_for("/a"))
    assert answer.moved_to == httpserver.url_for("/b")


def test_a_slash_more_is_no_move(httpserver, client):
    redirect(httpserver, "/a", "/a/", 301)
    httpserver.expect_request("/a/").respond_with_data("hei")
    assert ask(client, httpserver.url_for("/a")) == Answer(200)


def test_a_move_to_a_page_that_is_gone_is_a_failure(httpserver, client):
    redirect(httpserver, "/a", "/b", 301)
    httpserver.expect_request("/b").respond_with_data(status=404)
    assert ask(client, httpserver.url_for("/a")).problem is Problem.STATUS


def test_a_circle_is_a_failure(httpserver, client):
    redirect(httpserver, "/a", "/a", 302)
    assert ask(client, httpserver.url_for("/a")).problem is Problem.CIRCLE


def test_a_server_that_is_silent_is_not_waited_for_long(httpserver, monkeypatch):
    monkeypatch.setattr(transport, "TIMEOUT_SECONDS", 0.2)
    httpserver.expect_request("/").respond_with_handler(lambda request: time.sleep(1) or Response())
    with make_client() as client:
        assert ask(client, httpserver.url_for("/")).problem is Problem.TOO_SLOW


def test_nobody_at_the_address_is_a_failure(client):
    with HTTPServer() as server:
        url = server.url_for("/")
    assert ask(client, url).problem is Problem.NO_ANSWER


@pytest.mark.parametrize("url", ["https://", "ei osoite", "ftp://a.example", "http://a..b/"])
def test_what_is_no_address_is_a_failure_and_no_crash(client, url):
    assert ask(client, url).problem in (Problem.MALFORMED, Problem.NO_ANSWER)


def test_our_own_network_is_not_asked(httpserver, settings, client):
    settings.PRIVATE_HOSTS = []
    assert ask(client, httpserver.url_for("/")) == Answer(problem=Problem.PRIVATE)
    assert httpserver.log == []


class Crowd:
    """Counts how many requests a server has in hand at once."""

    def __init__(self):
        self.now, self.most, self.lock = 0, 0, threading.Lock()

    def __call__(self, request):
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.02)
        with self.lock:
            self.now -= 1
        return Response("hei")


def test_a_host_has_one_question_at_a_time(httpserver):
    crowd = Crowd()
    httpserver.expect_request("/").respond_with_handler(crowd)
    asked = [httpserver.url_for(f"/?sivu={number}") for number in range(6)]
    assert dict(ask_all(asked)) == dict.fromkeys(asked, Answer(200))
    assert crowd.most == 1


def test_a_redirect_from_another_host_waits_its_turn(httpserver):
    crowd = Crowd()
    httpserver.expect_request("/").respond_with_handler(crowd)
    target = httpserver.url_for("/")
    with HTTPServer(host="127.0.0.1") as other:
        other.expect_request("/").respond_with_response(
            Response(status=302, headers={"Location": target})
        )
        asked = [target, *(f"http://127.0.0.1:{other.port}/?{n}" for n in range(4))]
        assert len(list(ask_all(asked))) == 5
    assert crowd.most == 1
