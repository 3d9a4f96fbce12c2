"""The import: first every page as an empty draft, so that links have where to lead, then the texts."""

from __future__ import annotations

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from home.wordpress.models import ImportedPage
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.page_plan import PagePlan
from home.wordpress.remarks import Remark
from home.wordpress.writing.archives import lead_archives
from home.wordpress.writing.attempting import attempt
from home.wordpress.writing.body import BodyWriter
from home.wordpress.writing.fates import REWRITTEN, fate_of
from home.wordpress.writing.files import Files
from home.wordpress.writing.moving import Moves
from home.wordpress.writing.pages import new_page, write_page
from home.wordpress.writing.redirects import lead_from
from home.wordpress.writing.targets import Targets
from home.wordpress.writing.work import Step, Work


class Import:
    """Can be done again at any time: what is written already is left."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._files = Files(work.run, work.places.site) if work.index.choices.files else None
        self._targets = Targets(work.places, self._files)
        self._moves = Moves(work)

    def run(self) -> None:
        """Every item."""
        count = len(self._work.order)
        self._work.skip_others()
        try:
            for step in self._work.steps(total=2 * count):
                attempt(self._prepare, step)
            for step in self._work.steps(done=count, total=2 * count):
                attempt(self._write, step)
            lead_archives(self._work.run, self._work.places)
        finally:
            if self._files:
                self._files.close()

    def _prepare(self, step: Step) -> None:
        """Make the page if there is none yet."""
        step.item.remarks, step.item.has_remarks = [], False
        plan = self._work.planner.frame(step.item.source, step.entry)
        if step.row is None:
            self._create(step, plan)
        else:
            self._move(step, step.row, plan)
        step.item.save()

    @transaction.atomic
    def _move(self, step: Step, row: ImportedPage, plan: PagePlan) -> None:
        """Before the texts, whose links need to know nothing of it."""
        target = self._moves.new_parent(row, plan.above) if plan.kind == Kind.CONTENT else None
        if target:
            step.item.remark([self._moves.move(row, target, plan.old_path)])
        if row.above is None or target:
            ImportedPage.objects.filter(pk=row.pk).update(above=plan.above)

    @transaction.atomic
    def _create(self, step: Step, plan: PagePlan) -> None:
        above = self._work.row(plan.above) if plan.above else None
        parent = (above and above.page) or self._work.places.above(plan.kind)
        slug = self._work.slugs.free(plan.slug, str(parent.pk), parent)
        if slug != plan.slug:
            step.item.remark([Remark("slug", slug)])
        page = new_page(plan, slug, parent, self._work.run.user)
        log(instance=page, action="wagtail.create", user=self._work.run.user)
        ImportedPage.objects.create(
            site=self._work.places.site,
            guid=plan.guid[:1000],
            run=self._work.run,
            page=page,
            above=plan.above,
        )

    def _write(self, step: Step) -> None:
        if step.row is None:
            return
        plan = self._work.planner.whole(step.item.source, step.entry)
        digest = plan.digest(self._work.index.choices.files)
        step.item.fate, step.item.reason, step.item.becomes = (
            fate_of(step.row, digest),
            "",
            plan.kind,
        )
        if step.item.fate in REWRITTEN:
            self._fill(step, plan, step.row, digest)
        self._report(step, plan)

    def _fill(self, step: Step, plan: PagePlan, row: ImportedPage, digest: str) -> None:
        writer = BodyWriter(plan.guid, self._targets)
        # Files are fetched before the transaction, which is not to wait for the old site.
        raw = writer.raw(plan.pieces)
        step.item.remark([*plan.remarks, *writer.remarks])
        with transaction.atomic():
            page = write_page(row, plan, raw, self._work.run.user)
            row.digest = "" if writer.failed else digest
            row.revision_id, row.was_live = page.latest_revision_id, page.live
            row.save()
            if plan.old_path and not lead_from(plan.old_path, page, self._work.places.site):
                step.item.remark([Remark("redirect_taken", plan.old_path)])

    def _report(self, step: Step, plan: PagePlan) -> None:
        page: Page | None = step.row.page if step.row else None
        if page:
            page.refresh_from_db()
        parts = page.get_url_parts() if page else None
        step.item.page, step.item.old_path = page, plan.old_path[:1000]
        step.item.new_path = parts[2][:1000] if parts else ""
        step.item.save()
