from __future__ import annotations

import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from ptvsync.standin.server import make_server

from .factories import service


PROJECT = Path(__file__).parents[3]


@pytest.mark.parametrize("path", ["/api/v11/Service", "/api/v12/service/search"])
def test_a_caller_without_a_user_agent_is_refused(server, path):
    headers = {"User-Agent": "", "x-api-key": "demo"}
    assert httpx.get(f"{server.url}{path}", headers=headers).status_code == 403


def test_the_health_checks_need_no_key(server):
    assert httpx.get(f"{server.url}/health/readiness").status_code == 200


def test_an_unknown_path_is_not_found(server):
    assert httpx.get(f"{server.url}/api/v11/Nothing").status_code == 404


def test_other_origins_may_read(server):
    answer = httpx.get(f"{server.url}/api/v11/Service")
    assert answer.headers["access-control-allow-origin"] == "*"


def test_many_callers_are_answered_at_once(server, world):
    for number in range(50):
        world.put(service(f"Palvelu {number}"))
    url = f"{server.url}/api/v11/Service/list/area/Municipality/code/285"
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: httpx.get(url), range(24)))
    assert {len(answer.json()["itemList"]) for answer in answers} == {50}


def test_nothing_is_written_to_the_console(server, capfd):
    httpx.get(f"{server.url}/api/v11/Service")
    captured = capfd.readouterr()
    assert "GET /api" not in captured.out + captured.err


def test_a_caller_that_hangs_up_leaves_no_trace(server, capfd):
    server.faults.switch_on("slow", seconds=0.2)
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{server.url}/api/v11/CodeList/GetMunicipalityCodes", timeout=0.05)
    time.sleep(0.3)
    assert "Traceback" not in capfd.readouterr().err


def test_a_stopped_server_gives_its_port_back(world):
    with make_server(world) as server:
        port = server.server_port
    with socket.create_server(("127.0.0.1", port), reuse_port=False) as taken:
        assert taken.getsockname()[1] == port


def test_the_key_can_be_chosen(world):
    with make_server(world, api_key="avain") as server:
        url = f"{server.url}/api/v12/service/search"
        assert httpx.get(url, headers={"x-api-key": "avain"}).status_code == 200
        assert httpx.get(url, headers={"x-api-key": "demo"}).status_code == 401


def test_the_command_tells_its_address_and_serves():
    command = [sys.executable, "-m", "ptvsync.standin", "--port", "0", "--api-key", "avain"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        try:
            line = process.stderr.readline()
            url = next(word for word in line.split() if word.endswith("/api/v11"))
            found = httpx.get(f"{url}/Organization").json()
        finally:
            process.terminate()
    assert len(found["itemList"]) > 30


def test_the_stand_in_does_not_import_django():
    code = "import sys, ptvsync.standin.__main__; sys.exit('django' in sys.modules)"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, check=False, cwd=PROJECT).returncode == 0
