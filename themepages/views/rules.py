"""The public rule table: which services of PTV each theme takes in and leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.pages.language_links import view_language_links
from ptvsync.models import Service
from themepages.matching.questions import Questions
from themepages.matching.rule_conditions import RuleCondition
from themepages.matching.rule_history import latest_changes
from themepages.matching.rules import theme_conditions
from themepages.visibility.themes import SiteTheme, site_themes


if TYPE_CHECKING:
    from collections.abc import Mapping

    from ptvsync.language import LocalText
    from themepages.models import RuleChange

Lines = list[list[tuple[str, str]]]


@dataclass(frozen=True)
class RuleTable:
    """A theme's rules: each line a list of (heading, names); all parts of a line must fit."""

    title: LocalText
    url: str
    colour: str
    count: int
    changed_at: datetime | None
    including: Lines
    excluding: Lines


@require_safe
def rule_table(request: HttpRequest) -> HttpResponse:
    """A fixed number of queries, however many themes there are."""
    title = _("Which services are shown in the themes")
    context = {
        "tables": _tables(request),
        "breadcrumbs": [{"title": title, "url": request.path}],
        "language_links": view_language_links("themepages:rules"),
    }
    return render(request, "themepages/visibility/rules.html", context)


def _tables(request: HttpRequest) -> list[RuleTable]:
    themes, questions = site_themes(request), Questions()
    keys = [theme.page.translation_key for theme in themes]
    counts, changes = _counts(keys), latest_changes(keys)
    return [_table(theme, questions, counts, changes) for theme in themes]


def _table(
    theme: SiteTheme,
    questions: Questions,
    counts: Mapping[UUID, int],
    changes: Mapping[UUID, RuleChange],
) -> RuleTable:
    key = theme.page.translation_key
    conditions = theme_conditions(theme.page.rules.all(), (), questions.lists)
    return RuleTable(
        title=theme.title,
        url=theme.url,
        colour=theme.page.colour,
        count=counts.get(key, 0),
        changed_at=changes[key].changed_at if key in changes else None,
        including=_lines(conditions.including),
        excluding=_lines(conditions.excluding),
    )


def _counts(keys: list[UUID]) -> dict[UUID, int]:
    shown = Service.objects.visible().filter(themes__theme_key__in=keys).order_by()
    return dict(shown.values_list("themes__theme_key").annotate(count=Count("pk")))


def _lines(lines: list[RuleCondition]) -> Lines:
    return [line.explained() for line in lines if line.parts]
