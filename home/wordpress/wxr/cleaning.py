"""WordPress writes into its exports characters that XML forbids; here they are left out."""

from __future__ import annotations

from typing import IO


# In UTF-8 these bytes are never part of another character.
_FORBIDDEN = bytes({*range(0x20)} - {0x09, 0x0A, 0x0D})


class CleanStream:
    """A file for an XML parser, without control characters."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes; empty only at the end."""
        while chunk := self._file.read(size):
            if clean := chunk.translate(None, _FORBIDDEN):
                return clean
        return b""
