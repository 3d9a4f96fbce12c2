"""The demo's guides and statements."""

from __future__ import annotations

from pathlib import Path

from wagtail.models import Page, Site

from cms.region.models import RegionSettings
from home.blocks import ContentBodyBlock
from home.models import ContentPage, GuidePage, TextPage
from themepages.demo.content import Content, read_content
from themepages.demo.stream import stream_value


class PageContent(Content):
    """A page below the home page, or below the page whose slug is ``parent``; a guide if it has an audience."""

    title: str = ""
    parent: str = ""
    lead: str = ""
    audience: str = ""
    is_sensitive: bool = False
    neutral_title: str = ""
    show_in_menus: bool = False


def create_pages(site: Site, folder: Path) -> None:
    """Publish a page for each file, named as its slug. One that was removed does not come back."""
    region = RegionSettings.for_site(site)
    contents = {
        path.stem: read_content(path, PageContent) for path in sorted(folder.glob("*.toml"))
    }
    new = [slug for slug in contents if slug not in region.seeded_pages]
    # Parents come before their children.
    for slug in sorted(new, key=lambda slug: contents[slug].parent != ""):
        _create(slug, contents[slug], site.root_page)
    region.seeded_pages = [*region.seeded_pages, *new]
    region.save()


def _create(slug: str, content: PageContent, home: Page) -> None:
    parent = home.get_children().filter(slug=content.parent).first() if content.parent else home
    if parent is None or parent.get_children().filter(slug=slug).exists():
        return
    page = _page(content, slug, home)
    parent.add_child(instance=page)
    page.save_revision().publish()


def _page(content: PageContent, slug: str, home: Page) -> TextPage:
    fields = {
        **content.model_dump(exclude={"parent", "audience", "body"}),
        "slug": slug,
        "locale": home.locale,
        "body": stream_value(content.body, ContentBodyBlock()),
    }
    if content.audience:
        return GuidePage(audience=content.audience, **fields)
    return ContentPage(**fields)
