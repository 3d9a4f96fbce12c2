from __future__ import annotations

import time

import httpx
import pytest

from ptvsync.standin.faults import FAULTS


@pytest.fixture
def switches(server):
    with httpx.Client(base_url=f"{server.url}/standin/") as client:
        yield client


def state(switches, name):
    rows = switches.get("faults").json()["faults"]
    return next(row for row in rows if row["name"] == name)


def test_every_fault_is_told_with_what_it_does(switches):
    rows = switches.get("faults").json()["faults"]
    assert [row["name"] for row in rows] == list(FAULTS)
    assert all(row["description"] for row in rows)
    assert not any(row["on"] for row in rows)


def test_a_fault_is_switched_on_and_off(switches, v11):
    switches.post("faults", data={"on": "server_error"})
    assert (state(switches, "server_error")["on"], v11.get("Service").status_code) == (True, 500)
    switches.post("faults", data={"off": "server_error"})
    assert (state(switches, "server_error")["on"], v11.get("Service").status_code) == (False, 200)


def test_a_fault_is_narrowed_down(switches, v11):
    switches.post("faults", data={"on": "server_error", "path": "/ServiceChannel", "times": "1"})
    assert v11.get("Service").status_code == 200
    assert [v11.get("ServiceChannel").status_code for _ in range(2)] == [500, 200]


def test_a_fault_takes_its_own_options(switches, v11):
    switches.post("faults", data={"on": "slow", "seconds": "0.2"})
    start = time.monotonic()
    v11.get("Service")
    assert time.monotonic() - start > 0.2


def test_all_faults_are_switched_off_at_once(switches):
    for name in ("slow", "server_error"):
        switches.post("faults", data={"on": name})
    rows = switches.post("faults", data={"off": "all"}).json()["faults"]
    assert not any(row["on"] for row in rows)


@pytest.mark.parametrize(
    "fields",
    [
        {"on": "earthquake"},
        {"off": "earthquake"},
        {"on": "slow", "speed": "1"},
        {"on": "server_error", "times": "often"},
    ],
)
def test_a_switch_that_does_not_exist_is_refused(switches, fields):
    answer = switches.post("faults", data=fields)
    assert answer.status_code == 400
    assert answer.json()["errorMessage"]


def test_the_switches_work_under_any_fault(switches):
    switches.post("faults", data={"on": "gateway_timeout"})
    assert switches.get("faults").status_code == 200


def test_the_switches_answer_this_machine_only(switches):
    assert switches.get("faults", headers={"Host": "ptv.example"}).status_code == 403


def test_there_is_nothing_else_to_switch(switches):
    assert switches.get("lamps").status_code == 404
