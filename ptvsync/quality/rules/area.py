"""Areas: where the service is really offered."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.provider import ProviderType
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Provider, Subject
from ptvsync.records import AreaScope


LOCAL = {ProviderType.COUNTY.value, ProviderType.MUNICIPALITY.value, ProviderType.PARISH.value}


def too_wide(subject: Subject) -> Iterator[Finding]:
    """Whole-country services of providers that serve a part of it."""
    provider = subject.provider
    everywhere = subject.service.area.scope is not AreaScope.LIMITED
    if everywhere and provider and _is_local(provider):
        yield Finding("area")


def outside_provider(subject: Subject) -> Iterator[Finding]:
    """Services that are nowhere in the provider's own area, or reach beyond its counties.

    An association that also works in the next municipality is as it should be.
    """
    provider = subject.provider
    if provider is None or provider.nationwide or not provider.municipalities:
        return
    strangers = subject.municipalities - provider.municipalities
    if strangers != subject.municipalities:
        strangers -= provider.surroundings
    if strangers:
        yield Finding("area", text=", ".join(sorted(strangers)))


def no_area(subject: Subject) -> Iterator[Finding]:
    """Limited services whose area names no place."""
    if subject.service.area.scope is AreaScope.LIMITED and not subject.municipalities:
        yield Finding("area")


def no_provider(subject: Subject) -> Iterator[Finding]:
    """Services of nobody."""
    if subject.provider is None:
        yield Finding("organization_id")


def _is_local(provider: Provider) -> bool:
    """Local by its kind, whatever area PTV has on it, or by its area."""
    return provider.type in LOCAL or bool(provider.municipalities and not provider.nationwide)


RULES = (
    Rule(
        code="nationwide-of-local-provider",
        severity=Severity.WARNING,
        title=_("Whole country as the area of a local provider"),
        explanation=_("The service is shown all over Finland although its provider is local."),
        hint=_("Choose the municipalities or the county in which the service can be used."),
        check=too_wide,
    ),
    Rule(
        code="area-outside-provider",
        severity=Severity.HINT,
        title=_("Area is not the provider's own"),
        explanation=_(
            "The service is shown in municipalities in which the provider does not work."
        ),
        hint=_("Check that the service is really offered in all municipalities that are chosen."),
        check=outside_provider,
    ),
    Rule(
        code="area-missing",
        severity=Severity.SERIOUS,
        title=_("No area"),
        explanation=_("The service is found in no municipality."),
        hint=_("Choose the municipalities or the county in which the service can be used."),
        check=no_area,
    ),
    Rule(
        code="provider-missing",
        severity=Severity.WARNING,
        title=_("No responsible organisation"),
        explanation=_(
            "PTV names no published organisation, so the reader does not see who is behind."
        ),
        hint=_("Check that the responsible organisation is published in PTV."),
        check=no_provider,
    ),
)
