"""Development and the demo: embedded database, plain http on this machine, readable errors."""

from __future__ import annotations

import os

from cms.embedded.postgres import embedded_database_url


os.environ.setdefault("SECRET_KEY", "development-only-key-never-used-on-a-public-site-0123456789")
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = embedded_database_url()

from cms.settings.base import *  # noqa: F403


DEBUG = env.bool("DEBUG", True)  # noqa: F405
DEVELOPMENT = True
WHITENOISE_USE_FINDERS = True
ALLOWED_HOSTS = ["*"]
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", "http://127.0.0.1:8000")  # noqa: F405
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
MFA_REQUIRED_FOR = env.list("MFA_REQUIRED_FOR", default=[])  # noqa: F405
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
LOGGING["loggers"]["wagtail"] = {"level": "WARNING"}  # noqa: F405
