"""WordPress writes into its exports characters that XML forbids; here they are left out."""

from __future__ import annotations

import re
from typing import IO


# In UTF-8 these bytes are never part of another character.
_FORBIDDEN = bytes({*range(0x20)} - {0x09, 0x0A, 0x0D})
# U+FFFE and U+FFFF, which no text has either, and what may be the beginning of one of them.
_NO_CHARACTERS = re.compile(rb"\xef\xbf[\xbe\xbf]")
_BEGUN = re.compile(rb"\xef\xbf?\Z")


class CleanStream:
    """A file for an XML parser, without what XML forbids."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._begun = b""

    def read(self, size: int = -1) -> bytes:
        """About ``size`` bytes; empty only at the end."""
        while chunk := self._file.read(size):
            if clean := self._clean(chunk):
                return clean
        rest, self._begun = self._begun, b""
        return rest

    def _clean(self, chunk: bytes) -> bytes:
        """What can be judged by now; the beginning of a character waits for its end."""
        clean = _NO_CHARACTERS.sub(b"", self._begun + chunk.translate(None, _FORBIDDEN))
        begun = _BEGUN.search(clean)
        self._begun = begun[0] if begun else b""
        return clean.removesuffix(self._begun)
