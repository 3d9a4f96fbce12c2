"""The report “Broken links”."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from cms.spreadsheets import PlainExportMixin
from themepages.links.admin.columns import LinkCell, StateColumn, UsesCell
from themepages.links.enums import Outcome
from themepages.links.models import CatalogueLink, CatalogueLinkQuerySet, worst_is
from themepages.links.uses import checks_of, pages_using


REPORTED = (Outcome.BROKEN, Outcome.MOVED, Outcome.FAILING, Outcome.REFUSED)


def owner_name(link: CatalogueLink) -> str:
    """Who looks after the link; empty when nobody does."""
    return get_user_display_name(link.owner)


class BrokenFilterSet(WagtailFilterSet):
    """By what is wrong, and whose the link is."""

    state = ChoiceFilter(
        label=gettext_lazy("Status"), choices=[(state.value, state.label) for state in REPORTED]
    )

    class Meta:
        model = CatalogueLink
        fields = ["kind", "owner"]


class BrokenLinksReport(PlainExportMixin, ReportView):
    """Broken and moved links, and where readers meet them. The other doubtful ones are a filter away."""

    model = CatalogueLink
    page_title = gettext_lazy("Broken links")
    header_icon = "link"
    index_url_name = "links_broken"
    index_results_url_name = "links_broken_results"
    results_template_name = "links/admin/report_results.html"
    filterset_class = BrokenFilterSet
    permission_policy = ModelPermissionPolicy(CatalogueLink)
    any_permission_required = ["add", "change", "delete", "view"]
    is_searchable = False
    default_ordering = "state"
    list_export = ["title_fi", "url_fi", "url_sv", "url_en", "state", "since", "provider", "owner"]

    @cached_property
    def columns(self) -> list[Column]:
        """Link, what is wrong, where it is used, whose it is."""
        return [
            LinkCell("title_fi", label=_("Link"), sort_key="title_fi", width="45%"),
            StateColumn(),
            UsesCell("uses", label=_("Used on")),
            Column("owner", label=_("Owner"), accessor=owner_name, sort_key="owner__username"),
        ]

    def get_base_queryset(self) -> CatalogueLinkQuerySet:
        """Links in a state to be told of."""
        links = CatalogueLink.objects.with_state().select_related("owner", "municipality")
        asked = self.request.GET.get("state")
        states = REPORTED if asked else (Outcome.BROKEN, Outcome.MOVED)
        return links.filter(worst_is(*states))

    def get_table(self, object_list: Any) -> Any:
        """The checks and pages of all links shown, in three queries."""
        links = list(object_list)
        known, uses = checks_of(links), pages_using(links)
        for link in links:
            link.checks = [known[url] for url in link.addresses() if url in known]
            link.pages = uses.get(link.pk, [])
        return super().get_table(links)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the day, so that an empty report tells how fresh it is."""
        context = super().get_context_data(*args, **kwargs)
        return {**context, "today": timezone.localdate()}
