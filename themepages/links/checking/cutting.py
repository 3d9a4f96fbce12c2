"""An end to a request that takes too long, however little of the answer comes at a time."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Any, Self


# Names of httpcore's trace events end so when there is a connection, and when it is encrypted.
OPENED = ("connect_tcp.complete", "start_tls.complete")


class Cut:
    """Breaks the connection of a request after so many seconds; it is the request's ``trace``.

    ``is_over`` tells that the time ran out. A read timeout would begin anew with every byte.
    """

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._socket: Any = None
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()

    def __call__(self, event: str, info: dict[str, Any]) -> None:
        """Note the connection that the request has got."""
        if event.endswith(OPENED):
            self._socket = info["return_value"].get_extra_info("socket")
            if self.is_over:
                self._break()

    def _end(self) -> None:
        self.is_over = True
        self._break()

    def _break(self) -> None:
        """Shut the connection below its encryption, which another thread is reading."""
        if self._socket is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
