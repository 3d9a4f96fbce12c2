"""The test settings, with the page cache on."""

from __future__ import annotations

import os

from cms.settings.test import *  # noqa: F403


PAGE_CACHE_SECONDS = 300
LOGGING["root"]["level"] = "ERROR"  # noqa: F405

# The processes of the national benchmark measure themselves in databases that their parent made.
if name := os.environ.get("BENCH_DATABASE"):
    DATABASES["default"]["NAME"] = name  # noqa: F405
