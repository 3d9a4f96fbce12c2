"""The test settings, with the page cache on."""

from __future__ import annotations

from cms.settings.test import *  # noqa: F403


PAGE_CACHE_SECONDS = 300
LOGGING["root"]["level"] = "ERROR"  # noqa: F405
