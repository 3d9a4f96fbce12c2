"""The search page and its suggestions."""

from __future__ import annotations

from .results import results
from .suggestions import suggestions


__all__ = ["results", "suggestions"]
