"""From an item of an export to the plan of its page."""

from __future__ import annotations

from urllib.parse import unquote

from django.utils.text import slugify
from django.utils.translation import gettext as _

from home.wordpress.html.converting import convert
from home.wordpress.html.pieces import Picture, Text
from home.wordpress.html.runs import PLAIN, Run, markup
from home.wordpress.plan.addresses import IMAGES, number_in, path_of, suffix_of
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.index import Entry, ExportIndex
from home.wordpress.plan.page_plan import PagePlan
from home.wordpress.plan.surroundings import ExportSurroundings
from home.wordpress.remarks import Remark
from home.wordpress.wxr.plain import plain_text
from home.wordpress.wxr.source import SourceItem


MAX_SLUG = 200
MAX_LEAD = {Kind.CONTENT: 250, Kind.NEWS: 250, Kind.THEME: 180}
STATUS_REMARKS = {"future": "was_scheduled", "private": "was_private"}


class Planner:
    """Plans the pages of an export."""

    def __init__(self, index: ExportIndex) -> None:
        self.index = index
        self._around = ExportSurroundings(index)

    def frame(self, item: SourceItem, entry: Entry) -> PagePlan:
        """All but the text, which takes longer."""
        above = self.index.above(entry)
        kind = self.index.kind(entry)
        is_public = item.status == "publish" and not item.is_protected
        plan = PagePlan(
            guid=item.guid,
            kind=kind,
            title=item.title or _("Untitled"),
            slug=_slug(item),
            is_live=is_public and kind != Kind.THEME,
            above=above.guid if above else "",
            published=item.published,
            modified=item.modified,
        )
        plan.remarks += _remarks(item, kind)
        if item.parent_id and above is None and kind == Kind.CONTENT:
            plan.remarks.append(Remark("parent"))
        if is_public:
            self._note_old_path(item, plan)
        return plan

    def whole(self, item: SourceItem, entry: Entry) -> PagePlan:
        """With the text."""
        plan = self.frame(item, entry)
        found = convert(item.content, self._around)
        plan.pieces, plan.remarks = found.pieces, plan.remarks + found.remarks
        self._put_thumbnail(item, plan)
        _put_lead(item, plan)
        return plan

    def _note_old_path(self, item: SourceItem, plan: PagePlan) -> None:
        if number_in(item.link):
            plan.remarks.append(Remark("query_address", item.link[:200]))
        elif self.index.site.owns(item.link) and path_of(item.link) != "/":
            plan.old_path = path_of(item.link)

    def _put_thumbnail(self, item: SourceItem, plan: PagePlan) -> None:
        """The picture of the post stands first, unless its text shows it too."""
        held = self._around.picture("", item.thumbnail_id)
        if held is None or suffix_of(held.url) not in IMAGES:
            return
        if any(isinstance(piece, Picture) and piece.url == held.url for piece in plan.pieces):
            return
        if held.alt or held.caption:
            plan.pieces.insert(0, Picture(held.url, held.alt or held.caption, held.caption[:200]))
        else:
            plan.remarks.append(Remark("no_alt", held.url[:200]))


def _put_lead(item: SourceItem, plan: PagePlan) -> None:
    lead = plain_text(item.excerpt)
    if len(lead) <= MAX_LEAD[plan.kind]:
        plan.lead = lead
        return
    plan.remarks.append(Remark("long_lead"))
    plan.pieces.insert(0, Text(f"<p>{markup([Run(lead, PLAIN)])}</p>"))


def _slug(item: SourceItem) -> str:
    return slugify(unquote(item.slug) or item.title)[:MAX_SLUG].strip("-") or f"sivu-{item.post_id}"


def _remarks(item: SourceItem, kind: Kind) -> list[Remark]:
    names = [STATUS_REMARKS.get(item.status, "")]
    names.append("was_protected" if item.is_protected else "")
    names.append("theme" if kind == Kind.THEME else "")
    names.append("" if item.title else "no_title")
    return [Remark(name) for name in names if name]
