"""A run of the check: what is due, what is written, and when nothing is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.links.factories import make_check, make_link
from themepages.links.checking import run
from themepages.links.checking.asking import Answer
from themepages.links.checking.run import INTERVAL, check_addresses, we_are_cut_off
from themepages.links.enums import Outcome, Problem
from themepages.links.models import AddressCheck


pytestmark = pytest.mark.django_db
DEAD = "http://127.0.0.1:9/"


@pytest.fixture(autouse=True)
def _own_network(settings, monkeypatch):
    settings.PRIVATE_HOSTS = ["localhost", "127.0.0.1"]
    monkeypatch.setattr(run, "PAUSE_SECONDS", 0)


@pytest.fixture
def now():
    return timezone.now()


def outcome(url):
    return AddressCheck.objects.get(url=url).outcome


def test_what_is_found_is_written(httpserver, now):
    httpserver.expect_request("/").respond_with_data("hei")
    link = make_link(url=httpserver.url_for("/"))
    assert check_addresses(now) == 1
    check = AddressCheck.objects.get(url=link.url_fi)
    assert (check.outcome, check.status, check.checked_at) == (Outcome.OK, 200, now)
    assert check.explanation == ""


def test_every_language_is_checked(httpserver, now):
    httpserver.expect_request("/").respond_with_data("hei")
    httpserver.expect_request("/sv").respond_with_data(status=404)
    make_link(url=httpserver.url_for("/"), url_sv=httpserver.url_for("/sv"))
    assert check_addresses(now) == 2
    assert outcome(httpserver.url_for("/sv")) == Outcome.FAILING


def test_an_address_is_asked_once_in_24_hours(httpserver, now):
    httpserver.expect_request("/").respond_with_data("hei")
    make_link(url=httpserver.url_for("/"))
    check_addresses(now)
    assert check_addresses(now + INTERVAL - timedelta(seconds=1)) == 0
    assert check_addresses(now + INTERVAL) == 1


def test_two_links_with_one_address_are_asked_once(httpserver, now):
    httpserver.expect_request("/").respond_with_data("hei")
    url = httpserver.url_for("/")
    make_link(url=url)
    make_link(url=f"{url}#toinen", url_sv=url)
    check_addresses(now)
    assert len([r for r, _answer in httpserver.log if r.path == "/"]) == 2


def test_a_link_is_broken_on_the_second_day(httpserver, now):
    httpserver.expect_request("/").respond_with_data(status=404)
    url = httpserver.url_for("/")
    make_link(url=url)
    check_addresses(now)
    assert outcome(url) == Outcome.FAILING
    check_addresses(now + INTERVAL)
    check = AddressCheck.objects.get(url=url)
    assert (check.outcome, check.status) == (Outcome.BROKEN, 404)
    assert check.since == timezone.localdate(now)


def test_a_link_that_was_mended_works_again(httpserver, now):
    httpserver.expect_request("/").respond_with_data("hei")
    link = make_link(url=httpserver.url_for("/"))
    make_check(link, Outcome.BROKEN, checked_at=now - INTERVAL)
    check_addresses(now)
    check = AddressCheck.objects.get()
    assert (check.outcome, check.problem, check.since) == (Outcome.OK, "", timezone.localdate(now))


def test_addresses_that_nobody_has_any_more_are_forgotten(now):
    make_check(make_link(), url="https://poissa.example", checked_at=now)
    make_check(link := make_link(), checked_at=now)
    check_addresses(now)
    assert not AddressCheck.objects.filter(url="https://poissa.example").exists()
    assert AddressCheck.objects.filter(url=link.url_fi).exists()


def silent(count):
    return {f"https://a{i}.example": Answer(problem=Problem.NO_ANSWER) for i in range(count)}


def test_when_no_site_answers_the_fault_is_ours():
    assert we_are_cut_off(silent(3))
    assert not we_are_cut_off(silent(2))
    assert not we_are_cut_off({**silent(9), "https://b.example": Answer(404, Problem.STATUS)})
    assert not we_are_cut_off({})


def test_nothing_is_written_when_we_are_cut_off(monkeypatch, now, caplog):
    for url in (answers := silent(4)):
        make_link(url=url)
    monkeypatch.setattr(run, "ask_all", lambda addresses: iter(answers.items()))
    assert check_addresses(now) == 0
    assert not AddressCheck.objects.exists()
    assert "None of 4 addresses answered" in caplog.text


def test_silence_counts_when_another_site_answers_later(monkeypatch, now):
    answers = {**silent(4), "https://b.example": Answer(200)}
    for url in answers:
        make_link(url=url)
    monkeypatch.setattr(run, "ask_all", lambda addresses: iter(answers.items()))
    assert check_addresses(now) == 5


def test_an_asking_that_dies_does_not_take_the_others_with_it(monkeypatch, now, caplog):
    def ask(_client, url):
        if "huono" in url:
            raise ValueError("odd")
        return Answer(200)

    monkeypatch.setattr(run, "ask", ask)
    urls = [
        "https://a.example",
        "https://a.example/huono",
        "https://a.example/x",
        "https://huono.fi",
    ]
    for url in urls:
        make_link(url=url)
    assert check_addresses(now) == 2
    assert {check.url for check in AddressCheck.objects.all()} == {urls[0], urls[2]}
    assert "https://huono.fi could not be asked." in caplog.text


def test_an_answer_is_written_before_the_next_one_comes(monkeypatch, now):
    def answers(_addresses):
        yield "https://a.example", Answer(200)
        assert outcome("https://a.example") == Outcome.OK
        raise RuntimeError("the worker stops")

    make_link(url="https://a.example")
    monkeypatch.setattr(run, "ask_all", answers)
    with pytest.raises(RuntimeError, match="stops"):
        check_addresses(now)
    assert outcome("https://a.example") == Outcome.OK


def test_the_number_of_queries_does_not_grow_with_what_is_not_due(now, django_assert_num_queries):
    for _number in range(5):
        make_check(make_link(), checked_at=now)
    with django_assert_num_queries(3):
        check_addresses(now)


def test_the_command_does_what_the_job_does(httpserver, capsys):
    httpserver.expect_request("/").respond_with_data("hei")
    make_link(url=httpserver.url_for("/"))
    call_command("check_links")
    assert capsys.readouterr().out == "1 addresses\n"
