"""The themes that are published first, filled and published once."""

from __future__ import annotations

from pathlib import Path

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from themepages.blocks import ThemeBodyBlock
from themepages.demo.content import Content, is_untouched, read_content, region_folder
from themepages.demo.stream import stream_value
from themepages.models import ThemePage


TEXTS = Path(__file__).parent


class ThemeContent(Content):
    """``owner`` is the login of the theme's owner, given where that login exists."""

    owner: str = ""


@transaction.atomic
def load_demo(site: Site) -> None:
    """Fill and publish the themes that have a text. One that was published or edited is left alone."""
    folder = region_folder(TEXTS, site)
    for path in sorted(folder.glob("*.toml")) if folder else ():
        drafts = ThemePage.objects.child_of(site.root_page).filter(first_published_at=None)
        page = drafts.filter(slug=path.stem).first()
        if page and is_untouched(page):
            _publish(page, read_content(path, ThemeContent))


def _publish(page: ThemePage, content: ThemeContent) -> None:
    page.body = stream_value(content.body, ThemeBodyBlock())
    page.owner = get_user_model().objects.filter(username=content.owner).first()
    page.go_live_at = timezone.now()
    # Wagtail takes the owner from the page's row, never from a revision.
    page.save()
    page.save_revision().publish()
