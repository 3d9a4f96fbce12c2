"""Payloads that remember which of their fields were read."""

from __future__ import annotations

import re


class Watched(dict):
    """A JSON object that notes the path of every key asked for, in one set for the whole payload."""

    def __init__(self, data, read, path=""):
        super().__init__()
        self._read, self._path = read, path
        for key, value in data.items():
            super().__setitem__(key, watch(value, read, f"{path}.{key}".strip(".")))

    def __getitem__(self, key):
        self._note(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self._note(key)
        return super().get(key, default)

    def items(self):
        for key in self:
            self._note(key)
        return super().items()

    def _note(self, key):
        self._read.add(f"{self._path}.{key}".strip("."))


def watch(value, read, path=""):
    """The value with every object in it watched; ``[]`` stands for the items of a list."""
    if isinstance(value, dict):
        return Watched(value, read, path)
    if isinstance(value, list):
        return [watch(item, read, f"{path}[]") for item in value]
    return value


def paths(value, path=""):
    """The paths of all keys of a payload."""
    if isinstance(value, dict):
        for key, child in value.items():
            below = f"{path}.{key}".strip(".")
            yield below
            yield from paths(child, below)
    elif isinstance(value, list):
        for item in value:
            yield from paths(item, f"{path}[]")


def unaccounted(payload, read, ignored):
    """Paths that were neither read nor ignored with all that lies below them."""
    return sorted(path for path in set(paths(payload)) - read if not _below(path, ignored))


def _below(path, ignored):
    path = re.sub(r"^languageVersions\.\w+", "languageVersions.*", path)
    return any(path == name or path.startswith((f"{name}.", f"{name}[")) for name in ignored)
