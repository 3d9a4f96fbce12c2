"""Patience with a tired server, clear words about a wrong one."""

from __future__ import annotations

import socket
import threading
import time

import pytest
from werkzeug import Response

from ptvsync.clients import RegistryPayloadError, RegistryRefused, RegistryUnavailable
from ptvsync.clients.http import ATTEMPTS, PARALLEL, WINDOW, RegistryHttp


@pytest.fixture
def http(httpserver):
    client = RegistryHttp(httpserver.url_for("/api"), longest_wait=0.01)
    yield client
    client.close()


def answer_in_turn(httpserver, *responses):
    """The responses one after the other, the last one for ever."""
    waiting = list(responses)

    def handler(_request):
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    httpserver.expect_request("/api/x").respond_with_handler(handler)
    return waiting


def json_response(body='{"ok": true}', status=200, **headers):
    return Response(body, status, headers, content_type="application/json")


@pytest.mark.parametrize(
    "trouble",
    [
        Response("<html>504</html>", 504, content_type="text/html"),
        json_response('{"errorMessage": "An unexpected error occurred."}', 500),
        json_response("{}", 429, **{"Retry-After": "0"}),
        json_response('{"ok": tr'),
        json_response("not compressed", **{"Content-Encoding": "gzip"}),
    ],
)
def test_a_passing_trouble_is_waited_out(httpserver, http, trouble):
    answer_in_turn(httpserver, trouble, trouble, json_response())

    assert http.get("x") == {"ok": True}


def test_a_server_that_stays_ill_is_unavailable_after_five_attempts(httpserver, http):
    answer_in_turn(httpserver, json_response('{"errorMessage": "Out of order."}', 500))

    with pytest.raises(
        RegistryUnavailable, match=r"^PTV is not well \(500: Out of order\): try again"
    ):
        http.get("x")
    assert len(httpserver.log) == ATTEMPTS


def test_retry_after_is_honoured_up_to_the_longest_wait(httpserver):
    answer_in_turn(httpserver, json_response("{}", 429, **{"Retry-After": "1"}), json_response())
    patient = RegistryHttp(httpserver.url_for("/api"), longest_wait=0.2)
    started = time.monotonic()

    patient.get("x")
    patient.close()

    assert 0.2 <= time.monotonic() - started < 1


@pytest.mark.parametrize(
    "broken",
    [
        json_response('{"itemList": [{"id"'),
        json_response("not compressed", **{"Content-Encoding": "gzip"}),
    ],
)
def test_a_broken_answer_for_ever_is_told(httpserver, http, broken):
    answer_in_turn(httpserver, broken)

    with pytest.raises(RegistryPayloadError, match="broken: try again later"):
        http.get("x")


def test_nobody_at_the_address_is_unavailable():
    client = RegistryHttp("http://127.0.0.1:9", longest_wait=0.01)

    with pytest.raises(RegistryUnavailable, match="did not answer at all: check PTV_API_URL"):
        client.get("x")
    client.close()


def test_a_silent_server_is_unavailable():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        client = RegistryHttp(address, longest_wait=0.01, timeout=0.05)

        with pytest.raises(RegistryUnavailable, match="did not answer in time"):
            client.get("x")
        client.close()


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_named_at_once(httpserver, http, status):
    answer_in_turn(httpserver, json_response('{"title": "Unauthorized"}', status))

    with pytest.raises(RegistryRefused, match="check PTV_API_KEY"):
        http.get("x")
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("status", [200, 404])
def test_a_web_page_is_not_ptv(httpserver, http, status):
    answer_in_turn(httpserver, Response("<html>Hei</html>", status, content_type="text/html"))

    with pytest.raises(RegistryPayloadError, match="is not a PTV API: set PTV_API_URL"):
        http.get("x")


def test_a_question_that_ptv_refuses_is_told_with_its_reason(httpserver, http):
    answer_in_turn(httpserver, json_response('{"page": ["Not a number."]}', 400))

    with pytest.raises(RegistryPayloadError, match="Not a number"):
        http.get("x")


def test_what_ptv_does_not_have_is_none(httpserver, http):
    answer_in_turn(httpserver, json_response('{"errorMessage": "Not found."}', 404))

    assert http.find("x") is None
    with pytest.raises(RegistryPayloadError, match="does not know x"):
        http.get("x")


def test_a_redirect_within_ptv_is_followed(httpserver, http):
    answer_in_turn(httpserver, Response(status=302, headers={"Location": "/api/y"}))
    httpserver.expect_request("/api/y").respond_with_json({"ok": True})

    assert http.get("x") == {"ok": True}


def test_the_key_is_never_taken_to_another_address(httpserver):
    elsewhere = httpserver.url_for("/api/y").replace("localhost", "127.0.0.1")
    answer_in_turn(httpserver, Response(status=302, headers={"Location": elsewhere}))
    httpserver.expect_request("/api/y").respond_with_json({"ok": True})
    client = RegistryHttp(httpserver.url_for("/api"), {"x-api-key": "secret"}, longest_wait=0.01)

    with pytest.raises(RegistryPayloadError, match="is not a PTV API: set PTV_API_URL"):
        client.find("x")
    client.close()

    assert [request.path for request, _answer in httpserver.log] == ["/api/x"]


def test_the_client_tells_who_it_is(httpserver, http, settings):
    answer_in_turn(httpserver, json_response())

    http.get("x")

    agent = httpserver.log[0][0].headers["User-Agent"]
    assert agent.startswith("Tarjotin/")
    assert f"+{settings.WAGTAILADMIN_BASE_URL}" in agent


def test_at_most_six_questions_are_asked_at_a_time(http):
    now, most, lock = 0, 0, threading.Lock()

    def ask(_question):
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.02)
        with lock:
            now -= 1

    http.map(ask, range(20))

    assert most == PARALLEL


def test_every_answer_is_counted_for_the_progress_bar(httpserver):
    answer_in_turn(httpserver, json_response())
    seen = []
    client = RegistryHttp(httpserver.url_for("/api"), on_answer=lambda: seen.append(1))

    client.map(client.get, ["x", "x"])
    client.close()

    assert len(seen) == 2


def test_an_impatient_question_is_asked_once(httpserver):
    answer_in_turn(httpserver, json_response("{}", 500))
    hasty = RegistryHttp(httpserver.url_for("/api"), attempts=1, timeout=4)

    with pytest.raises(RegistryUnavailable):
        hasty.get("x")
    hasty.close()

    assert len(httpserver.log) == 1


def counted(limit):
    """Questions up to ``limit``, and how many of them were taken."""
    taken = []

    def following():
        if len(taken) == limit:
            return None
        taken.append(len(taken))
        return taken[-1]

    return following, taken


def test_answers_come_as_they_come_and_none_is_lost(http):
    following, _taken = counted(50)

    assert sorted(http.answers(lambda number: number * 2, following)) == list(range(0, 100, 2))


def test_no_more_is_asked_ahead_than_the_window(http):
    following, taken = counted(100)
    answers = http.answers(lambda number: number, following)

    for read in range(1, 20):
        next(answers)
        assert len(taken) <= read + WINDOW
    answers.close()


def test_a_reader_who_stops_stops_the_questions(http):
    following, _taken = counted(100)
    asked = []

    def ask(number):
        asked.append(number)
        time.sleep(0.01)

    answers = http.answers(ask, following)
    next(answers)
    answers.close()
    http.close()

    assert len(asked) <= WINDOW
