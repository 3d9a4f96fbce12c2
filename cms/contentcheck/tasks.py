"""The nightly check, for pages that came in by other ways than an editor's publishing."""

from __future__ import annotations

from cms.contentcheck.recording import record_all


def check_all() -> dict[str, int]:
    """Check every published page; gives {pages, findings}."""
    return dict(record_all())
