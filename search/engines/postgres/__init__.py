"""Search in PostgreSQL itself: an inverted index in a table, ranked and counted by SQL."""

from __future__ import annotations

from .engine import PostgresEngine


__all__ = ["PostgresEngine"]
