"""The plugin's item in the editor's menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem


class WalksItem(MenuItem):
    """Shown to those who may open the list."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may change walks."""
        return request.user.has_perm("tarjotin_walks.change_walk")


def walks_item() -> MenuItem:
    """The way to the list of walks."""
    url = reverse("wagtailsnippets_tarjotin_walks_walk:list")
    return WalksItem(_("Guided walks"), url, icon_name="site", order=600)
