"""HTTP/1.1 with connections that stay open, as the gateway of PTV keeps them, around a WSGI application."""

from __future__ import annotations

import logging
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import unquote


logger = logging.getLogger(__name__)


class Handler(BaseHTTPRequestHandler):
    """Passes each request on to ``server.application`` and writes its answer in one packet."""

    protocol_version = "HTTP/1.1"
    server_version = "StandInPTV"
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer a request."""
        body = b"".join(self._application(self._environ(), self._begin))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        if len(body) < self._promised:
            self.close_connection = True

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Write requests to the log instead of the console."""
        logger.debug(format, *args)

    @property
    def _application(self) -> Any:
        return self.server.application  # type: ignore[attr-defined]

    def _begin(self, status: str, headers: list[tuple[str, str]]) -> None:
        code, _, phrase = status.partition(" ")
        self._promised = int(dict(headers)["Content-Length"])
        self.send_response(int(code), phrase)
        for name, value in headers:
            self.send_header(name, value)

    def _environ(self) -> dict[str, Any]:
        path, _, query = self.path.partition("?")
        names = {
            f"HTTP_{key.upper().replace('-', '_')}": text for key, text in self.headers.items()
        }
        return {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": unquote(path, "latin-1"),
            "QUERY_STRING": query,
            "CONTENT_LENGTH": self.headers.get("Content-Length", "0"),
            "wsgi.input": self.rfile,
            **names,
        }
