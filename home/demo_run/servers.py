"""The servers of the demo, run together and ended together."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from subprocess import Popen, TimeoutExpired

import httpx
from honcho.manager import Manager


STANDIN_KEY = "demo"
START_SECONDS = 20


def demo_environment(web_port: int, standin_port: int) -> dict[str, str]:
    """The environment of all the demo's processes. A PTV_API_URL of your own is kept."""
    environment = dict(os.environ)
    environment.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    environment.setdefault("LOG_LEVEL", "WARNING")
    environment |= {
        "DEBUG": "0",
        "SITE_URL": f"http://localhost:{web_port}",
        "PYTHONUNBUFFERED": "1",
    }
    if not environment.get("PTV_API_URL"):
        standin = _standin_environment(f"http://127.0.0.1:{standin_port}")
        environment |= {name: environment.get(name) or value for name, value in standin.items()}
    return environment


def _standin_environment(url: str) -> dict[str, str]:
    return {
        "PTV_API_URL": url,
        "PTV_API_KEY": STANDIN_KEY,
        "PTV_API_VERSION": "12",
        "PTV_ACCESSIBILITY_URL": url,
    }


@contextmanager
def standin_server(port: int, environment: Mapping[str, str]) -> Iterator[None]:
    """The stand-in PTV for the time of the block."""
    command = [sys.executable, "-m", "ptvsync.standin", "--port", str(port)]
    process = Popen(command, env=dict(environment))  # noqa: S603
    try:
        _wait_until_it_answers(port)
        yield
    finally:
        process.terminate()
        try:
            process.wait(5)
        except TimeoutExpired:
            process.kill()


def run_together(web_port: int, environment: Mapping[str, str]) -> int:
    """Web server and worker until Ctrl-C, or until one of them ends; gives the exit code."""
    manager = Manager()
    python = sys.executable
    web = (
        f"{python} -m gunicorn cms.wsgi --bind 127.0.0.1:{web_port} --threads 4 --log-level warning"
    )
    manager.add_process("web", web, env=dict(environment))
    manager.add_process("worker", f"{python} manage.py qcluster", env=dict(environment))
    manager.loop()
    return int(manager.returncode or 0)


def _wait_until_it_answers(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            httpx.get(f"http://127.0.0.1:{port}/")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
