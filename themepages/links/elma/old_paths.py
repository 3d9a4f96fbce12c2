"""Old addresses of the lists: which of them can be led to a theme."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.addresses.destination import page_at
from themepages.models import ThemePage


class OldPaths:
    """Judges old paths of one file, so that two rows do not lead the same path to two themes."""

    def __init__(self, site: Site) -> None:
        self.site = site
        held = Redirect.get_for_site(site).values_list("old_path", "redirect_page_id")
        self._led: dict[str, int | None] = dict(held)

    def judge(self, text: str, theme: ThemePage | None) -> tuple[str, str]:
        """The path that is to be led to the theme, or empty; and the reason why it cannot be, or empty."""
        if not text:
            return "", ""
        path = _path(text)
        if path is None or path == "/":
            return "", _("The old address “%(text)s” is not a path such as /elma/uni.") % {
                "text": text
            }
        if theme is None:
            return "", _("An old address needs a topic, to whose theme it is led.")
        return self._led_to(path, theme)

    def _led_to(self, path: str, theme: ThemePage) -> tuple[str, str]:
        if path in self._led:
            is_there = self._led[path] == theme.pk
            reason = _("The old address %(path)s is led elsewhere already.") % {"path": path}
            return "", "" if is_there else reason
        if page_at(path, self.site):
            return "", _("A page of the site is at the old address %(path)s.") % {"path": path}
        return path, ""

    def take(self, path: str, theme: ThemePage) -> None:
        """The path is led to the theme by a row of the file."""
        self._led[path] = theme.pk


def _path(text: str) -> str | None:
    """As redirects hold it; of a whole address the part after the host. None for what is no path."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    is_whole = parts.scheme in ("http", "https")
    path = parts._replace(scheme="", netloc="").geturl() if is_whole else text
    if not path.startswith("/") or len(path) > 255:
        return None
    return str(Redirect.normalise_path(path))
