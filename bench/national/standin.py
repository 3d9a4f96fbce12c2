"""A national stand-in in a process of its own, told what to do by lines: ``asked``, ``change COUNT``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from subprocess import PIPE, Popen
from typing import Any
from urllib.parse import urlencode

from ptvsync.standin.faults import Faults
from ptvsync.standin.http import Request
from ptvsync.standin.national import national_world
from ptvsync.standin.server import make_server
from ptvsync.standin.warming import warm
from ptvsync.standin.world import World


CHANNELS_PER_CHANGE = 5
CONNECTIONS_PER_CHANGE = 5


class Registry:
    """The other end: a running stand-in and its address."""

    def __init__(self, process: Popen[str]) -> None:
        self._process = process
        self.started = self._read()
        self.url: str = self.started["url"]

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

    def asked(self) -> list[str]:
        """Take the questions asked since the last time, as paths with parameters."""
        found: list[str] = self._tell("asked")
        return found

    def change(self, count: int) -> dict[str, int]:
        """Change services, and a few channels and connections; tell how many of each."""
        changed: dict[str, int] = self._tell(f"change {count}")
        return changed

    def _tell(self, line: str) -> Any:
        if self._process.stdin:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        return json.loads(self._process.stdout.readline()) if self._process.stdout else None


@contextmanager
def national_registry(services: int, version: str, latency: float = 0) -> Iterator[Registry]:
    """Start a stand-in, which waits ``latency`` seconds before each answer, and stop it at the end."""
    words = [str(services), version, str(latency)]
    command = [sys.executable, "-m", "bench.national.standin", *words]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:  # noqa: S603
        try:
            yield Registry(process)
        finally:
            process.terminate()


def main() -> None:
    """Serve until the other end hangs up."""
    services, version, latency = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    world = national_world(services)
    warm(world, version)
    faults = Faults()
    if latency:
        faults.switch_on("slow", seconds=latency)
    asked: list[str] = []
    with make_server(
        world, faults=faults, on_request=lambda request: asked.append(_question(request))
    ) as server:
        _answer({"url": server.url, "channels": len(world.channels), **_counts(world)})
        for line in sys.stdin:
            word, _, count = line.strip().partition(" ")
            if word == "asked":
                _answer(asked)
                asked.clear()
            else:
                _answer(_change(world, int(count)))


def _question(request: Request) -> str:
    query = urlencode(request.query, doseq=True)
    return f"{request.path}?{query}" if query else request.path


def _counts(world: World) -> dict[str, int]:
    return {"services": len(world.services), "connections": len(world.connections.all())}


def _change(world: World, count: int) -> dict[str, int]:
    """Write a word into every so manieth text; a connection changes without its service."""
    now = datetime.now(UTC).replace(microsecond=0)
    for item in list(world.services.values())[:: max(1, len(world.services) // count)][:count]:
        texts = {**item.summaries, "fi": f"{item.summaries['fi']} Uutta."}
        world.put(item.model_copy(update={"summaries": texts, "modified": now}))
    channels = list(world.channels.values())[:: max(1, len(world.channels) // count)]
    for channel in channels[: count // CHANNELS_PER_CHANGE]:
        descriptions = {"fi": "Muuttanut uusiin tiloihin."}
        world.put(channel.model_copy(update={"descriptions": descriptions, "modified": now}))
    connections = world.connections.all()[:: max(1, len(world.connections.all()) // count)]
    for connection in connections[: count // CONNECTIONS_PER_CHANGE]:
        descriptions = {"fi": "Soita ovikelloa."}
        world.put(connection.model_copy(update={"descriptions": descriptions, "modified": now}))
    return {
        "services": count,
        "channels": count // CHANNELS_PER_CHANGE,
        "connections": count // CONNECTIONS_PER_CHANGE,
    }


def _answer(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
