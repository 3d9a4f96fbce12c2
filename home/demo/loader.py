"""The demo's home page, content pages and translations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.db import transaction
from wagtail.models import Page, Site

from home.blocks import HomeBodyBlock
from home.demo.content_pages import PageContent, create_pages
from home.models import HomePage
from themepages.demo.content import is_untouched, read_content, region_folder
from themepages.demo.stream import stream_value
from themepages.demo.translations import publish_catalogues, publish_theme_translations


TEXTS = Path(__file__).parent


@transaction.atomic
def load_demo(site: Site) -> None:
    """Fill the home page, create the content pages, publish what is translated; edits are kept.

    The themes' translations are here because they stand below the home page of their language.
    """
    folder = region_folder(TEXTS, site)
    if folder is None:
        return
    _fill_home(site, folder)
    create_pages(site, folder / "pages")
    home = HomePage.objects.get(pk=site.root_page_id)
    publish_catalogues(folder, {"home": home}.get)
    publish_catalogues(folder / "pages", _page_below(home))
    publish_theme_translations(site)


def _page_below(home: HomePage) -> Callable[[str], Page | None]:
    pages = home.get_descendants().live().filter(locale=home.locale)
    return lambda slug: pages.filter(slug=slug).specific().first()


def _fill_home(site: Site, folder: Path) -> None:
    home = HomePage.objects.get(pk=site.root_page_id)
    if home.body or not is_untouched(home):
        return
    content = read_content(folder / "home.toml", PageContent)
    home.lead = content.lead
    home.body = stream_value(content.body, HomeBodyBlock())
    home.save_revision().publish()
