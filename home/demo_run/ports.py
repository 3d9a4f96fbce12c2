"""Finding a port that nobody uses."""

from __future__ import annotations

import socket


ATTEMPTS = 50


def is_free(port: int) -> bool:
    """Whether a server could listen on the port of this machine now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(wanted: int) -> int:
    """``wanted``, or the next port after it that is free; OSError after 50 taken ones."""
    for port in range(wanted, wanted + ATTEMPTS):
        if is_free(port):
            return port
    message = f"Ports {wanted}–{wanted + ATTEMPTS - 1} are all taken. Free one and start again."
    raise OSError(message)
