"""What a theme is called in the index: two sites may give their themes the same slug."""

from __future__ import annotations


SEPARATOR = "/"
# A page's slug, the separator and a root page's pk.
LONGEST_NAME = 280


def theme_name(site_root: int, slug: str) -> str:
    """The name of a theme among those of all sites, such as ``4/liikunta``."""
    return f"{site_root}{SEPARATOR}{slug}"


def theme_slug(name: str) -> str:
    """The slug in a theme's name; addresses on a site give no more."""
    return name.rpartition(SEPARATOR)[2]
