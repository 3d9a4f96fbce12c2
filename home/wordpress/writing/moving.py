"""A page whose parent changed in WordPress since the last import follows it, if nobody has moved it here."""

from __future__ import annotations

from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from home.wordpress.models import ImportedPage
from home.wordpress.remarks import Remark
from home.wordpress.writing.redirects import lead_from
from home.wordpress.writing.work import Work


class Moves:
    """Where pages of a repeated import are to stand."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def new_parent(self, row: ImportedPage | None, above: str) -> Page | None:
        """The page below which it is to be moved; None when it stays. ``above`` is its parent's guid now."""
        if row is None or row.page is None or row.above in (None, above) or not row.is_untouched:
            return None
        # The tree changes while the import runs.
        page = Page.objects.get(pk=row.page_id)
        target = self._standing(above)
        is_where_it_was_put = page.get_parent() == self._standing(row.above)
        is_below_itself = target is not None and target.is_descendant_of(page)
        return target if is_where_it_was_put and not is_below_itself else None

    def obstacle(self, row: ImportedPage, target: Page) -> bool:
        """Whether another page has its address there."""
        slug = row.page.slug if row.page else ""
        return Page.objects.child_of(target).filter(slug=slug).exists()

    def move(self, row: ImportedPage, target: Page, old_path: str) -> Remark:
        """Move it with all below it; old addresses of ours and of WordPress lead to the new one."""
        if self.obstacle(row, target):
            return Remark("not_moved", target.title)
        page = Page.objects.get(pk=row.page_id).specific
        action = MovePageAction(page, target, pos="last-child", user=self._work.run.user)
        action.execute(skip_permission_checks=True)
        row.page = Page.objects.get(pk=row.page_id)
        if old_path:
            lead_from(old_path, row.page, self._work.places.site)
        return Remark("moved", target.title)

    def _standing(self, above: str | None) -> Page | None:
        """The page made of a parent; the chosen place without one."""
        row = self._work.row(above) if above else None
        if above:
            return row.page if row else None
        return self._work.places.parent
