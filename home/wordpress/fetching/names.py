"""Names of files, out of addresses that anybody may have written."""

from __future__ import annotations

import re


SEPARATORS = re.compile(r"[/\\]")


def file_name(path: str) -> str:
    """What stands last in a decoded path, without control characters; may be empty."""
    last = SEPARATORS.split(path)[-1]
    return "".join(character for character in last if character.isprintable()).strip()
