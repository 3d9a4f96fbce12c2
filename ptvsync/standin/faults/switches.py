"""The switchboard of faults: which are on, for which paths and for how many requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from ptvsync.standin.http import Request, Response
from ptvsync.standin.world import World

from . import changes, lists, payloads, transport
from .transport import Answer, Fault


FAULTS: dict[str, Callable[..., Fault]] = {
    fault.__name__: fault
    for fault in (
        transport.gateway_timeout,
        transport.slow,
        transport.too_many_requests,
        transport.server_error,
        transport.truncated_json,
        transport.connection_lost,
        transport.maintenance_page,
        transport.wrong_key,
        lists.empty_page,
        lists.half_page,
        lists.wrong_total,
        lists.services_vanish,
        lists.nameless_rows,
        lists.duplicate_ids,
        payloads.reordered_hours,
        payloads.old_class_uris,
        payloads.bad_coordinates,
        payloads.organization_missing,
        payloads.null_lists,
        payloads.new_fields,
        changes.connection_changed,
        changes.organization_renamed,
        changes.language_withdrawn,
        changes.archived_after_listing,
    )
}


@dataclass
class Switch:
    """A fault that is on: for which paths, and for how many more requests (None: all)."""

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
        self._switches: dict[str, Switch] = {}
        self._lock = Lock()

    def switch_on(
        self, name: str, path: str = "", times: int | None = None, **options: object
    ) -> None:
        """Switch a fault on for requests whose path contains ``path``, for the first ``times`` of them.

        ``options`` are those of the fault, such as ``seconds`` of ``slow``. KeyError: no such fault.
        """
        self._switches[name] = Switch(FAULTS[name](**options), path, times)

    def switch_off(self, name: str) -> None:
        """Switch a fault off."""
        self._switches.pop(name, None)

    def on(self) -> dict[str, Switch]:
        """Return the faults that are on by name."""
        return dict(self._switches)

    def clear(self) -> None:
        """Switch every fault off."""
        self._switches.clear()

    def answer(self, request: Request, answer: Answer, world: World) -> Response:
        """Answer a request through the faults that hit it, the first switched on outermost."""
        with self._lock:
            hits = [item.fault for item in self._switches.values() if item.applies(request)]
        for fault in reversed(hits):
            answer = _through(fault, answer)
        return answer(request, world)


def _through(fault: Fault, answer: Answer) -> Answer:
    return lambda request, world: fault(request, answer, world)
