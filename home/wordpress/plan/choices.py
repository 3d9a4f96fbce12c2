"""What the editor chooses: which type of WordPress becomes which type of page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel, ConfigDict

from home.wordpress.wxr.source import INTERNAL_TYPES


class Kind(models.TextChoices):
    """Types of pages here."""

    CONTENT = "content", _("Content pages")
    NEWS = "news", _("News")
    THEME = "theme", _("Themes (as drafts)")
    SKIP = "skip", _("Not imported")


DEFAULTS = {"page": Kind.CONTENT, "post": Kind.NEWS}


class Choices(BaseModel):
    """``becomes``: post type → Kind. ``files``: whether pictures and documents are fetched.

    ``archives``: path of a list of WordPress (``SourceSite.archives``) → key of the page that it leads to.
    """

    model_config = ConfigDict(frozen=True)

    becomes: dict[str, Kind] = {}
    files: bool = True
    archives: dict[str, int] = {}

    def kind(self, post_type: str) -> Kind:
        """What the type becomes; what nobody reads in WordPress never becomes a page."""
        if post_type in INTERNAL_TYPES:
            return Kind.SKIP
        return self.becomes.get(post_type, DEFAULTS.get(post_type, Kind.SKIP))
