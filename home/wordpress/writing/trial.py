"""A trial: what would become of each item. It writes nothing but the report."""

from __future__ import annotations

from wagtail.models import Page

from home.wordpress.models import Fate
from home.wordpress.plan.page_plan import PagePlan
from home.wordpress.remarks import Remark
from home.wordpress.writing.attempting import attempt
from home.wordpress.writing.fates import fate_of
from home.wordpress.writing.redirects import is_in_use
from home.wordpress.writing.work import Step, Work


class Trial:
    """Fills the lines of the report."""

    def __init__(self, work: Work) -> None:
        self._work = work
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
        path = _path(page) if page else self._new_path(plan)
        self._paths[plan.guid] = path
        self._look_at_old_path(plan, path, page)
        item = step.item
        item.fate, item.reason, item.becomes = fate_of(step.row, digest), "", plan.kind
        item.old_path, item.new_path, item.page = plan.old_path[:1000], path[:1000], page
        item.remarks = []
        item.remark(plan.remarks if item.fate in {Fate.CREATE, Fate.UPDATE} else [])
        item.save()

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
