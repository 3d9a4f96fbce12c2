"""Links of municipalities whose topic is a theme that is split."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from themepages.links.models import CatalogueLink
from themepages.models import ThemePage
from themepages.splitting.following import Follower
from themepages.splitting.parts import Choices


class TopicalLinks(Follower):
    """The catalogue's links of the theme; those of its blocks move with the blocks."""

    name = "links"
    label = _("Links of the catalogue that move")

    def choices(self, theme: ThemePage) -> Choices:
        """By title and municipality."""
        links = CatalogueLink.objects.filter(theme=theme.pk).select_related("municipality")
        return [(str(link.pk), str(link)) for link in links]

    def move(self, keys: Collection[str], source: ThemePage, target: ThemePage) -> None:
        """One by one, so that kept pages and the search hear of each."""
        for link in CatalogueLink.objects.filter(pk__in=keys, theme=source.pk):
            link.theme = target
            link.save(update_fields=["theme"])
            log(instance=link, action="wagtail.edit")
