"""From what a reader writes to what an engine is asked."""

from __future__ import annotations
