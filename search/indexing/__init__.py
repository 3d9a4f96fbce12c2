"""Keeping the index in step with what is public. All of it can be repeated without harm."""

from __future__ import annotations

from .changes import index, remove
from .rebuild import rebuild


__all__ = ["index", "rebuild", "remove"]
