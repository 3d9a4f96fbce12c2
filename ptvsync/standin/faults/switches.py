"""The switchboard of faults: which are on, for which paths and for how many requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from ptvsync.standin.http import Request, Response
from ptvsync.standin.world import World

from . import changes, payloads, transport
from .transport import Answer, Fault


FAULTS: dict[str, Callable[..., Fault]] = {
    "gateway_timeout": transport.gateway_timeout,
    "slow": transport.slow,
    "too_many_requests": transport.too_many_requests,
    "server_error": transport.server_error,
    "truncated_json": transport.truncated_json,
    "wrong_key": transport.wrong_key,
    "empty_page": payloads.empty_page,
    "nameless_rows": payloads.nameless_rows,
    "duplicate_ids": payloads.duplicate_ids,
    "reordered_hours": payloads.reordered_hours,
    "old_class_uris": payloads.old_class_uris,
    "bad_coordinates": payloads.bad_coordinates,
    "connection_changed": changes.connection_changed,
    "organization_renamed": changes.organization_renamed,
    "language_withdrawn": changes.language_withdrawn,
    "archived_after_listing": changes.archived_after_listing,
}


@dataclass
class _Switch:
    fault: Fault
    path: str
    times: int | None

    def applies(self, request: Request) -> bool:
        """Tell whether the fault hits a request, and count it."""
        if self.path.lower() not in request.path.lower() or self.times == 0:
            return False
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """The faults of one server. They may be switched while it is serving."""

    def __init__(self) -> None:
        self._switches: dict[str, _Switch] = {}
        self._lock = Lock()

    def switch_on(
        self, name: str, path: str = "", times: int | None = None, **options: object
    ) -> None:
        """Switch a fault on for requests whose path contains ``path``, for the first ``times`` of them.

        ``options`` are those of the fault, such as ``seconds`` of ``slow``. KeyError: no such fault.
        """
        self._switches[name] = _Switch(FAULTS[name](**options), path, times)

    def switch_off(self, name: str) -> None:
        """Switch a fault off."""
        self._switches.pop(name, None)

    def clear(self) -> None:
        """Switch every fault off."""
        self._switches.clear()

    def answer(self, request: Request, answer: Answer, world: World) -> Response:
        """Answer a request through the faults that hit it, the first switched on outermost."""
        with self._lock:
            hits = [item.fault for item in self._switches.values() if item.applies(request)]
        for fault in reversed(hits):
            answer = _through(fault, answer, world)
        return answer(request)


def _through(fault: Fault, answer: Answer, world: World) -> Answer:
    return lambda request: fault(request, answer, world)
