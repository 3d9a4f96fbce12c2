"""News and tips in one list, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

from cms.pages.privacy import is_public
from home.news.news_item import NewsItem


PAGE_LENGTH = 20


@dataclass(frozen=True)
class Item:
    """A row of the list. Two tables cannot be one queryset of pages, so the rows are read lightly."""

    page: Page
    title: str
    lead: str
    date: date
    is_tip: bool

    @classmethod
    def of(cls, page: NewsItem) -> Item:
        """The row of a page."""
        return cls(page, page.title, page.lead, page.date, page.is_tip)


def live_items(index: Page, *models: type[NewsItem]) -> list[Item]:
    """The public items below a list: one query for each kind, without the texts."""
    pages = [
        page
        for model in models
        for page in model.objects.child_of(index).live().filter(is_public()).defer("body")
    ]
    return [Item.of(page) for page in sorted(pages, key=lambda p: (p.date, p.pk), reverse=True)]
