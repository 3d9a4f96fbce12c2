"""The report on an import: a line for each item, narrowed, a page at a time, and as files."""

from __future__ import annotations

import csv
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.fields.json import KT
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.spreadsheets import as_text
from home.wordpress.admin.forms import LABELS
from home.wordpress.models import Fate, ImportItem, ImportRun
from home.wordpress.plan.choices import Kind
from home.wordpress.wxr.source import INTERNAL_TYPES


PER_PAGE = 50
HEADS = (
    gettext_lazy("Title"),
    gettext_lazy("Type in WordPress"),
    gettext_lazy("What becomes of it"),
    gettext_lazy("Becomes"),
    gettext_lazy("Old address"),
    gettext_lazy("New address"),
    gettext_lazy("To look at"),
)
REASONS = {
    "type": gettext_lazy("Its type was not chosen."),
    "gone": gettext_lazy("It was thrown away in WordPress, or never saved."),
    "language": gettext_lazy(
        "It is in another language. Import it below that language's home page."
    ),
}


def lines_of(run: ImportRun) -> QuerySet[ImportItem]:
    """The lines: what people read, not pictures and shared blocks."""
    lines = run.items.exclude(post_type__in=INTERNAL_TYPES).defer("payload")
    return lines.annotate(status=KT("payload__status"), protected=KT("payload__is_protected"))


class ReportFilter(forms.Form):
    """Which lines are shown."""

    fate = forms.ChoiceField(
        label=gettext_lazy("What becomes of it"),
        choices=[("", gettext_lazy("All")), *Fate.choices],
        required=False,
    )
    title = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=255)
    remarks = forms.BooleanField(
        label=gettext_lazy("Only with something to look at"), required=False
    )

    def matching(self, lines: QuerySet[ImportItem]) -> QuerySet[ImportItem]:
        """The lines asked for; all when the question makes no sense."""
        asked = self.cleaned_data if self.is_valid() else {}
        if asked.get("fate"):
            lines = lines.filter(fate=asked["fate"])
        if asked.get("remarks"):
            lines = lines.filter(has_remarks=True)
        return lines.filter(title__icontains=asked.get("title", ""))


class Report:
    """The counts of all lines, and the page of those asked for."""

    def __init__(self, run: ImportRun, request: HttpRequest) -> None:
        lines = lines_of(run)
        self.form = ReportFilter(request.GET)
        found = self.form.matching(lines).select_related("page")
        self.page = Paginator(found, PER_PAGE).get_page(request.GET.get("p"))
        counted = dict(lines.order_by().values_list("fate").annotate(count=Count("pk")))
        self.counts = [(fate.label, counted[fate]) for fate in Fate if counted.get(fate)]
        self.to_look_at = lines.aggregate(count=Count("pk", filter=Q(has_remarks=True)))["count"]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The page's lines in words."""
        return [row_of(line) for line in self.page]

    @property
    def query(self) -> str:
        """The filters for the links to other pages."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        return urlencode({key: value for key, value in asked.items() if value})


def row_of(line: ImportItem) -> dict[str, Any]:
    """A line in words."""
    return {
        "title": line.title or _("Untitled"),
        "type_label": LABELS.get(line.post_type, line.post_type),
        "is_draft": bool(line.becomes) and _is_draft(line),
        "fate": line.get_fate_display(),
        "reason": REASONS.get(line.reason, ""),
        "becomes": Kind(line.becomes).label if line.becomes else "",
        "old_path": line.old_path,
        "new_path": line.new_path,
        "sentences": line.sentences,
        "page": line.page,
    }


def _is_draft(line: Any) -> bool:
    """Also what was public, where it cannot be so here."""
    was_public = line.status in {"publish", None} and line.protected != "true"
    return not was_public or line.becomes == Kind.THEME


def csv_report(run: ImportRun) -> HttpResponse:
    """Every line, for a spreadsheet."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="wordpress-{run.pk}.csv"'
    write_csv(run, response)
    return response


def write_csv(run: ImportRun, file: Any) -> None:
    """The lines as CSV; the mark at its beginning makes spreadsheets read it as UTF-8."""
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow([str(head) for head in HEADS])
    for line in lines_of(run).iterator(500):
        row = row_of(line)
        becomes = ", ".join([str(row["becomes"]), *([_("as a draft")] if row["is_draft"] else [])])
        fate = " ".join(str(part) for part in (row["fate"], row["reason"]) if part)
        cells = [row["title"], row["type_label"], fate, becomes, row["old_path"]]
        said = "\n".join(row["sentences"])
        writer.writerow([as_text(str(cell)) for cell in (*cells, row["new_path"], said)])
