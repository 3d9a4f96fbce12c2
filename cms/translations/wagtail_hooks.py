"""Registration in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.translations.rows import PERMISSION
from cms.translations.views import TranslationsReport


class TranslationsMenuItem(MenuItem):
    """Shown to those who may translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may open the report."""
        return request.user.has_perm(PERMISSION)


@hooks.register("register_reports_menu_item")
def translations_menu_item() -> MenuItem:
    """Reports → Translations behind."""
    url = reverse("translations_behind")
    return TranslationsMenuItem(
        _("Translations behind"), url, name="translations-behind", icon_name="globe", order=330
    )


@hooks.register("register_admin_urls")
def translations_urls() -> list[URLPattern]:
    """The report."""
    report = TranslationsReport.as_view()
    return [path("reports/translations-behind/", report, name="translations_behind")]
