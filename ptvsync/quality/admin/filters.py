"""Filters of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from cms.region.models import RegionSettings
from ptvsync.admin.filters import own_municipalities
from ptvsync.models import Municipality, Organization, ServiceQuerySet
from ptvsync.quality.models import Origin, QualityFlag
from ptvsync.quality.rules import RULES

from .regions import chosen_region, region_filter, services_of, several_regions


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


ANY = "any"


def flagged_organizations(_request: HttpRequest | None = None) -> QuerySet[Organization]:
    """Organisations whose services have flags."""
    ids = QualityFlag.objects.values("service__organization")
    return Organization.objects.filter(pk__in=ids).only("name").order_by("name")


def rule_choices() -> list[tuple[str, _StrPromise]]:
    """Code and title of each rule."""
    return [(rule.code, rule.title) for rule in RULES]


class QualityFilterSet(WagtailFilterSet):
    """Flags by whose they are, where, and what they are about."""

    organization = ModelChoiceFilter(
        label=_("Provider"), queryset=flagged_organizations, field_name="service__organization"
    )
    municipality = ModelChoiceFilter(
        label=_("Municipality"),
        queryset=own_municipalities,
        to_field_name="code",
        method="in_municipality",
    )
    origin = ChoiceFilter(
        label=_("Origin"), choices=Origin.choices, field_name="service__quality_check__origin"
    )
    code = ChoiceFilter(label=_("Rule"), choices=rule_choices)

    class Meta:
        model = QualityFlag
        fields = ["severity"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if regions := several_regions():
            self.filters["region"] = region_filter(regions)
            self.filters["region"].parent = self

    @cached_property
    def region(self) -> RegionSettings | None:
        """The region whose flags are shown, None for all."""
        chosen = self.form.cleaned_data if self.is_valid() else {}
        return chosen_region(chosen.get("region") or "", self.request)

    def filter_queryset(self, queryset: QuerySet[QualityFlag]) -> QuerySet[QualityFlag]:
        """The region counts also when nothing is chosen."""
        flags = super().filter_queryset(queryset)
        return flags.filter(service__in=services_of(self.region)) if self.region else flags

    def in_region(
        self, flags: QuerySet[QualityFlag], _name: str, _value: str
    ) -> QuerySet[QualityFlag]:
        """Nothing here: see ``filter_queryset``."""
        return flags

    def in_municipality(
        self, flags: QuerySet[QualityFlag], _name: str, municipality: Municipality
    ) -> QuerySet[QualityFlag]:
        """Flags of services that are offered in a municipality (nationwide ones are nowhere at home)."""
        return flags.filter(service__municipality_codes__contains=[municipality.code])


def flagged(services: ServiceQuerySet, _name: str, code: str) -> ServiceQuerySet:
    """Services with a flag of one rule, or of any."""
    if not code:
        return services
    flags = QualityFlag.objects.all() if code == ANY else QualityFlag.objects.filter(code=code)
    return services.filter(pk__in=flags.values("service"))


def service_flag_filter() -> ChoiceFilter:
    """The filter of the list of services."""
    choices = [(ANY, _("Any quality flag")), *rule_choices()]
    return ChoiceFilter(label=_("Quality flag"), choices=choices, method=flagged)
