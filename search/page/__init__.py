"""What the results page shows, made of an engine's answer."""

from __future__ import annotations
