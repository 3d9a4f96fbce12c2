"""The filters of the report."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale, Page, Site

from cms.contentcheck.models import ContentFinding
from cms.contentcheck.rules import RULES


# Home pages stand right below the root of the tree, themes and other sections below them.
SECTION_DEPTH = 3


def _sections(request: Any) -> QuerySet[Page]:
    return Page.objects.live().filter(depth=SECTION_DEPTH).order_by("title")


class FindingFilterSet(WagtailFilterSet):
    """By rule, gravity, theme, language and site."""

    code = ChoiceFilter(label=_("Rule"), choices=[(rule.code, rule.title) for rule in RULES])
    grave = ChoiceFilter(
        label=_("Gravity"),
        choices=[("true", _("Faults")), ("false", _("Hints"))],
        method="narrow_by_gravity",
    )
    section = ModelChoiceFilter(
        label=_("Theme or other section"), queryset=_sections, method="narrow_by_branch"
    )
    language = ModelChoiceFilter(
        label=_("Language"), queryset=Locale.objects.all(), field_name="page__locale"
    )
    site = ModelChoiceFilter(label=_("Site"), queryset=Site.objects.all(), method="narrow_by_site")

    class Meta:
        model = ContentFinding
        fields = ["code"]

    def narrow_by_gravity(self, found: QuerySet, name: str, value: str) -> QuerySet:
        """Faults, or hints."""
        hints = found.filter(severity="hint")
        return found.exclude(severity="hint") if value == "true" else hints

    def narrow_by_branch(self, found: QuerySet, name: str, page: Page) -> QuerySet:
        """Those on a page and on all below it."""
        return found.filter(page__path__startswith=page.path)

    def narrow_by_site(self, found: QuerySet, name: str, site: Site) -> QuerySet:
        """Those of a site in all languages."""
        homes = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
        below = [Q(page__path__startswith=path) for path in homes]
        return found.filter(reduce(or_, below))
