"""Addresses of the site: the frame's own, the plugins', and last of all Wagtail's pages."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.health import healthz
from cms.login import urls as login_urls
from cms.look.views import look
from cms.plugins.registry import active_plugins


media_urls = [
    path(
        f"{settings.MEDIA_URL.lstrip('/')}<path:path>",
        serve,
        {"document_root": settings.MEDIA_ROOT},
    )
]
plugin_urls = [path("", include(p.spec.urls)) for p in active_plugins() if p.spec.urls]

# There is one way in: Wagtail's own login for readers knows no second factor.
no_other_login = path(
    "_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)
)

urlpatterns = [
    path("admin/", include(login_urls)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("healthz", healthz, name="healthz"),
    path("look.css", look, name="look"),
    *(media_urls if settings.DEVELOPMENT else []),
    *i18n_patterns(
        no_other_login,
        *plugin_urls,
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
