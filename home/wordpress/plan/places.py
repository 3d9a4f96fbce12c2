"""Where pages of each kind stand, and what has to be there first."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from home.models import ContentPage, HomePage
from home.news.models import NewsIndexPage, NewsPage
from home.wordpress.plan.choices import Kind
from ptvsync.sentences import PlainError
from themepages.models import ThemePage


MODELS: dict[Kind, type[Page]] = {
    Kind.CONTENT: ContentPage,
    Kind.NEWS: NewsPage,
    Kind.THEME: ThemePage,
}
NO_PARENT = _("The page below which the imported ones were to stand is gone. Choose another.")
NO_SITE = _("The page is on no site.")
NO_NEWS = _(
    "There is no list of news below the home page. Add one, or let the type become content pages."
)


class Places:
    """Gives the page below which those of a kind stand; raises PlainError where one is missing."""

    def __init__(self, parent: Page | None) -> None:
        if parent is None:
            raise PlainError(NO_PARENT)
        site = parent.get_site()
        home = HomePage.objects.ancestor_of(parent, inclusive=True).last()
        if site is None or home is None:
            raise PlainError(NO_SITE)
        self.parent, self.home = parent, home
        self.site: Site = site
        self.language = str(parent.locale.language_code)

    def above(self, kind: Kind) -> Page:
        """The page above."""
        if kind == Kind.THEME:
            return self.home
        if kind == Kind.CONTENT:
            return self.parent
        news = NewsIndexPage.objects.child_of(self.home).first()
        if news is None:
            raise PlainError(NO_NEWS)
        return news
