"""What the export tells of a site and of each of its posts, pages and attachments."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict


ATTACHMENT = "attachment"
REUSABLE_BLOCK = "wp_block"
# What WordPress keeps as posts but nobody reads as pages.
INTERNAL_TYPES = frozenset(
    {
        ATTACHMENT,
        REUSABLE_BLOCK,
        "nav_menu_item",
        "revision",
        "custom_css",
        "customize_changeset",
        "oembed_cache",
        "user_request",
        "wp_font_face",
        "wp_font_family",
        "wp_global_styles",
        "wp_navigation",
        "wp_template",
        "wp_template_part",
    }
)


class SourceSite(BaseModel):
    """The site that was exported; ``urls`` are its addresses as it gives them itself.

    ``archives``: paths of its lists of a category, a word or a writer, such as ``category/liikunta``.
    """

    title: str = ""
    urls: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()

    @property
    def base_url(self) -> str:
        """Where relative addresses of its texts begin."""
        return f"{self.urls[0].rstrip('/')}/" if self.urls else ""

    def key(self, guid: str) -> str:
        """A post's identifier together with the site's: two sites made from one copy share their guids."""
        site = self.base_url.lower().partition("://")[2].removeprefix("www.")
        return f"{site} {guid}"

    @property
    def hosts(self) -> frozenset[str]:
        """Its host names, with and without www."""
        return frozenset(bare_host(url) for url in self.urls) - {""}

    def owns(self, url: str) -> bool:
        """Whether an absolute address is on the site."""
        return bare_host(url) in self.hosts


class SourceItem(BaseModel):
    """A post of any type. ``guid`` never changes, and begins with the site (``SourceSite.key``); ``content`` and ``excerpt`` are HTML as edited."""

    model_config = ConfigDict(frozen=True)

    guid: str
    post_id: int
    post_type: str
    status: str
    title: str = ""
    link: str = ""
    slug: str = ""
    parent_id: int = 0
    menu_order: int = 0
    published: datetime | None = None
    modified: datetime | None = None
    content: str = ""
    excerpt: str = ""
    language: str = ""
    is_protected: bool = False
    attachment_url: str = ""
    alt: str = ""
    thumbnail_id: int = 0


def bare_host(url: str) -> str:
    """The host of an address in small letters, without www.; empty when it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
