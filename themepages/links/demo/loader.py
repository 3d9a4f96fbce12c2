"""The demo's links, made once, and the block that shows them on themes that nobody has edited."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from ptvsync.models import Municipality
from themepages.demo.content import is_untouched, region_folder
from themepages.links.demo.content import DemoLink, DemoTheme, read_links
from themepages.links.enums import Outcome, Problem
from themepages.links.models import AddressCheck, CatalogueLink
from themepages.models import ThemePage


TEXTS = Path(__file__).parent
BLOCK = "catalogue_links"
# The block stands before this one.
FOLLOWING = "municipal_links"


@transaction.atomic
def load_demo(site: Site) -> None:
    """Fill an empty catalogue; what an editor changed or removed does not come back."""
    folder = region_folder(TEXTS, site)
    if folder is None or CatalogueLink.objects.exists():
        return
    content = read_links(folder / "links.toml")
    themes = ThemePage.objects.child_of(site.root_page)
    links = {
        text.name: _make(text, themes.filter(slug=text.theme).first()) for text in content.links
    }
    for row in content.pages:
        page = themes.live().filter(slug=row.theme).first()
        if page and is_untouched(page):
            _show(page, row, links)


def _make(text: DemoLink, theme: ThemePage | None) -> CatalogueLink:
    own = {"name", "owner", "theme", "municipality_code", "review_in_days", "broken_for_days"}
    link = CatalogueLink(
        **text.model_dump(exclude=own),
        theme=theme,
        owner=get_user_model().objects.filter(username=text.owner).first(),
        municipality=Municipality.objects.filter(code=text.municipality_code).first(),
        review_date=timezone.localdate() + timedelta(days=text.review_in_days),
    )
    link.full_clean()
    link.save()
    if text.broken_for_days:
        _note_broken(link, text.broken_for_days)
    return link


def _note_broken(link: CatalogueLink, days: int) -> None:
    """As the check would have noted it, so that the report has something to show."""
    AddressCheck.objects.create(
        url=link.url_fi,
        outcome=Outcome.BROKEN,
        problem=Problem.NO_ANSWER,
        since=timezone.localdate() - timedelta(days=days),
        checked_at=timezone.now(),
    )


def _show(page: ThemePage, row: DemoTheme, links: dict[str, CatalogueLink]) -> None:
    names = [block.block_type for block in page.body]
    if BLOCK in names:
        return
    place = names.index(FOLLOWING) if FOLLOWING in names else len(names)
    block = page.body.stream_block.child_blocks[BLOCK]
    keys = [links[name].pk for name in row.links]
    page.body.insert(place, (BLOCK, block.to_python({"heading": "", "links": keys})))
    page.save_revision().publish()
