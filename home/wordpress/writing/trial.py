"""A trial: what would become of each item. It writes nothing but the report."""

from __future__ import annotations

from typing import cast

from wagtail.models import Page

from home.wordpress.models import Fate, ImportedPage
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.page_plan import PagePlan
from home.wordpress.remarks import Remark
from home.wordpress.writing.attempting import attempt
from home.wordpress.writing.fates import fate_of
from home.wordpress.writing.moving import Moves
from home.wordpress.writing.redirects import is_in_use
from home.wordpress.writing.work import Step, Work


MOVES = {"moved", "not_moved"}


class Trial:
    """Fills the lines of the report."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._moves = Moves(work)
        self._paths: dict[str, str] = {}

    def run(self) -> None:
        """Every item."""
        self._work.skip_others()
        for step in self._work.steps():
            attempt(self._try, step)

    def _try(self, step: Step) -> None:
        plan = self._work.planner.whole(step.item.source, step.entry)
        digest = plan.digest(self._work.index.choices.files)
        page = step.row.page if step.row else None
        target = self._moves.new_parent(step.row, plan.above) if plan.kind == Kind.CONTENT else None
        if step.row and target:
            path = self._path_after_move(plan, step.row, target)
        else:
            path = _path(page) if page else self._new_path(plan)
        self._paths[plan.guid] = path
        self._look_at_old_path(plan, path, page)
        item = step.item
        item.fate, item.reason, item.becomes = fate_of(step.row, digest), "", plan.kind
        item.old_path, item.new_path, item.page = plan.old_path[:1000], path[:1000], page
        item.remarks = []
        told = item.fate in {Fate.CREATE, Fate.UPDATE}
        item.remark(remark for remark in plan.remarks if told or remark.name in MOVES)
        item.save()

    def _path_after_move(self, plan: PagePlan, row: ImportedPage, target: Page) -> str:
        page = cast("Page", row.page)
        if self._moves.obstacle(row, target):
            plan.remarks.append(Remark("not_moved", target.title))
            return _path(page)
        plan.remarks.append(Remark("moved", target.title))
        above = self._paths.get(plan.above) or _path(target)
        return f"{above}{page.slug}/"

    def _new_path(self, plan: PagePlan) -> str:
        parent = None if plan.above in self._paths else self._work.places.above(plan.kind)
        slug = self._work.slugs.free(plan.slug, plan.above, parent)
        if slug != plan.slug:
            plan.remarks.append(Remark("slug", slug))
        above = _path(parent) if parent else self._paths[plan.above]
        return f"{above}{slug}/"

    def _look_at_old_path(self, plan: PagePlan, path: str, page: Page | None) -> None:
        is_elsewhere = bool(plan.old_path) and plan.old_path != path.rstrip("/")
        if is_elsewhere and is_in_use(plan.old_path, self._work.places.site, page):
            plan.remarks.append(Remark("redirect_taken", plan.old_path))


def _path(page: Page) -> str:
    parts = page.get_url_parts()
    return f"{parts[2].rstrip('/')}/" if parts else "/"
