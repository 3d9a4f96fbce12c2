"""Tests: embedded database, no waiting, no address outside this machine."""

from __future__ import annotations

import os


os.environ.setdefault("TARJOTIN_VAR", "var/test")
os.environ["PTV_API_URL"] = os.environ["PTV_API_KEY"] = os.environ["PTV_ACCESSIBILITY_URL"] = ""

from cms.settings.dev import *  # noqa: F403


DEBUG = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PAGE_CACHE_SECONDS = 0
# Files are looked up when they are asked for: to list them for each test client costs more than the test.
WHITENOISE_AUTOREFRESH = True
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c synchronous_commit=off"  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MFA_REQUIRED_FOR = []
OIDC_ISSUER = ""
WAGTAIL_AUTOSAVE_INTERVAL = 0
ELASTICSEARCH_URL = ""
WAGTAILADMIN_BASE_URL = "http://testserver"
Q_CLUSTER = {**Q_CLUSTER, "sync": True}  # noqa: F405
LOGGING["root"]["level"] = "ERROR"  # noqa: F405
MEDIA_ROOT = VAR_DIR / "media"  # noqa: F405
